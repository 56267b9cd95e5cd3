using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Desk;

/// <summary>Where the window's work goes on: with this case, or with the one after it.</summary>
internal sealed record NextAct(string Words, string Href)
{
    /// <summary>What this reader can do with the case now; null where it lies with somebody else.</summary>
    public static NextAct? On(TrackingView tracking, Reader reader)
    {
        var clerk = reader.Has(Role.WindowClerk);
        return tracking switch
        {
            { Status: CaseStatus.Received, Channel: Channel.Window } when clerk => new("核对材料", $"/desk/intake/{tracking.CaseId}/materials"),
            { Status: CaseStatus.Received } when clerk => new("核对材料", $"/desk/precheck/{tracking.Number}"),
            { OpenNotice: not null } when clerk => new("代收补正材料", $"/desk/supplement/{tracking.Number}"),
            _ when clerk && tracking.Steps.Any(s => s.Status is StepStatus.ReturnedToWindow) => new("改派退回的事项", "/desk/returned"),
            _ when reader.Has(Role.Issuer) && IssueLines.Of(tracking).Any(line => line.State is ResultState.Ready) =>
                new("出件", $"/desk/issue/{tracking.Number}"),
            _ => null,
        };
    }

    /// <summary>After an act: the next applicant, the next online case, the next results to hand over.</summary>
    public static async Task<NextAct?> AfterAsync(
        TrackingView tracking, string? done, Reader reader, DeskQueries desk, CancellationToken cancel)
    {
        if (done == "issued")
        {
            return new NextAct("下一件出件", "/desk/issue");
        }

        if (!reader.Has(Role.WindowClerk) || tracking.Channel is Channel.Window || done is null)
        {
            return reader.Has(Role.WindowClerk) ? new NextAct("接待下一位", "/desk/intake/new") : null;
        }

        var waiting = (await desk.ToCheckAsync(reader, null, cancel)).Rows.FirstOrDefault(row => row.CaseId != tracking.CaseId);
        return waiting is null
            ? new NextAct("回今日，预审都核完了", "/desk")
            : new NextAct($"下一件预审：{waiting.ApplicantName}", $"/desk/precheck/{waiting.Number}");
    }
}
