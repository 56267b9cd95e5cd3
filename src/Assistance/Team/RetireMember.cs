using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Team;

/// <summary>A member leaves the team (代办员退出); never the last one of a department or a service point.</summary>
public sealed class RetireMember(AppDbContext db, LastOfTheirs last, FilingOfChange filings)
{
    /// <param name="seen">The state whoever enters it saw.</param>
    public async Task<Outcome<MemberLeft>> RunAsync(
        Reader reader, Guid memberId, int seen, DateOnly? on, string reason, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.MemberAsync(memberId, seen, process, cancel);
        if (!found.TryGet(out var member))
        {
            return found.Refusal;
        }

        var faults = new FormFaults()
            .Past("LeftOn", "从哪天起退出", on, process)
            .When(on < member.JoinedOn, "LeftOn", $"不能早于登记的日期（{member.JoinedOn:yyyy-MM-dd}）")
            .Text("LeaveReason", "原因", reason, EditedText.MostInLine);
        if ((MemberRules.MayKeep(reader, member.AuthorityId) ?? faults.Refusal ?? await last.RefusalOfOrdersAsync(member, cancel) ?? await last.RefusalOfAsync(member, null, null, cancel)) is { } refusal)
        {
            return refusal;
        }

        var outcome = member.Leave(on!.Value);
        if (outcome.TryGet(out var left))
        {
            filings.Add(reader, memberId, MemberChange.Left, on.Value, reason, process);
            db.Record(TeamRows.OfMember(memberId), left, process);
        }

        return outcome;
    }
}
