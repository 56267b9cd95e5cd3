using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Organisation.Access;

namespace Suban.Server.Commands.Demo;

/// <summary>Plays one journey from the first answer to the rating, at the pace of a working week.</summary>
internal sealed class JourneyPlay(DemoStage stage, Journey journey, DemoScreen screen, CancellationToken cancel)
{
    private static readonly TimeOnly _morning = new(9, 30);

    private readonly ApplicantPart _person = new(stage, journey, cancel);
    private readonly WindowPart _window = new(stage, journey, cancel);

    public async Task<TrackingView> RunAsync()
    {
        var applicant = await stage.SignInAsync(journey.Applicant);
        screen.Step("填表、交材料");
        var draft = await _person.FillInAsync(applicant);
        screen.Begin(draft.Plan);
        screen.Step($"提交（{draft.Plan.Fields.Count()} 项信息，{draft.Plan.Materials.Count} 份材料）");
        var received = await _person.SubmitAsync(applicant, draft);
        await PassAsync(() => stage.Clock.Pass(TimeSpan.FromMinutes(80)));
        screen.Step("综合窗口核对材料");
        if (!await _window.ReceiveAsync(received.CaseId, firstLook: true))
        {
            screen.Step("一次告知，等申请人补正");
            await SupplyAsync(received.Number);
            screen.Step("补正到齐，受理");
            await _window.ReceiveAsync(received.CaseId, firstLook: false);
        }

        await HandleAsync(applicant, received.Number, new DepartmentPart(stage, journey, draft.Plan));
        await PassAsync(() => stage.Clock.GoToWorkingDay(stage.Calendar, 1, new TimeOnly(10, 0)));
        screen.Step("统一出件");
        await _window.IssueAsync(received.CaseId);
        await PassAsync(() => stage.Clock.Pass(TimeSpan.FromHours(5)));
        screen.Step("评价");
        await _person.RateAsync(received.CaseId);
        await stage.SettleAsync();
        return await TrackAsync(applicant, received.Number);
    }

    /// <summary>
    /// What can be done on the spot is done within the half-hour, everything else on the next working day. While the applicant
    /// supplies to one department, the others go on.
    /// </summary>
    private async Task HandleAsync(Reader applicant, string number, DepartmentPart department)
    {
        while (true)
        {
            var tracking = await TrackAsync(applicant, number);
            var open = tracking.Steps.Where(s => s.Status is StepStatus.Ready or StepStatus.Claimed).ToList();
            if (open.Count > 0)
            {
                await WaveAsync(open, department);
            }
            else if (tracking.OpenNotice is not null)
            {
                screen.Step("申请人补正");
                await SupplyAsync(number);
            }
            else
            {
                return;
            }
        }
    }

    private async Task WaveAsync(List<StepView> open, DepartmentPart department)
    {
        var now = open.Where(department.IsOnTheSpot).ToList();
        await PassAsync(now.Count > 0
            ? () => stage.Clock.Pass(TimeSpan.FromMinutes(5))
            : () => stage.Clock.GoToWorkingDay(stage.Calendar, 1, _morning));
        foreach (var step in now.Count > 0 ? now : open)
        {
            screen.Step($"{step.AuthorityName}：{step.ItemName}");
            await department.HandleAsync(step);
            stage.Clock.Pass(TimeSpan.FromMinutes(5));
        }
    }

    private async Task SupplyAsync(string number)
    {
        await PassAsync(() => stage.Clock.GoToWorkingDay(stage.Calendar, 2, new TimeOnly(20, 10)));
        await _person.SupplyAsync(number);
        await PassAsync(() => stage.Clock.GoToWorkingDay(stage.Calendar, 1, _morning));
    }

    private async Task PassAsync(Action pass)
    {
        await stage.SettleAsync();
        pass();
    }

    private async Task<TrackingView> TrackAsync(Reader applicant, string number) =>
        await stage.QueryAsync<CaseQueries, TrackingView?>(q => q.TrackAsync(applicant, number, cancel))
        ?? throw new DemoStoppedException("办件不见了。");
}
