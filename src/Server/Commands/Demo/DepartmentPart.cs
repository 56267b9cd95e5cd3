using Suban.Cases;
using Suban.Cases.Decision;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Catalogue.Compiling;
using Suban.Organisation.Access;

namespace Suban.Server.Commands.Demo;

/// <summary>What the departments do, side by side: claim, examine, ask once for more, approve.</summary>
internal sealed class DepartmentPart(DemoStage stage, Journey journey, ThemePlan plan)
{
    private bool _asked;

    /// <summary>Takes a step from the inbox to its decision, or to the request to supply.</summary>
    public async Task HandleAsync(StepView step)
    {
        var authority = plan.FindComponent(step.ItemKey)!.Authority;
        var examiner = await stage.SignInAsync(authority, Role.Examiner);
        if (step.Status is StepStatus.Ready)
        {
            await stage.ActAsync<ClaimStep, StepClaimed>(examiner, (op, p, c) => op.RunAsync(examiner, step.StepId, p, c));
        }

        var revision = step.Status is StepStatus.Ready ? step.Revision + 1 : step.Revision;
        if (!_asked && journey.Asked is AskedBy.Department && plan.FindMaterial(journey.Material)?.Items.Contains(step.ItemKey) == true)
        {
            _asked = true;
            await stage.ActAsync<RequestStepSupplement, StepSupplementRequested>(examiner, (op, p, c) => op.RunAsync(
                examiner, step.StepId, revision, [new MaterialDefect(journey.Material, journey.Defect)], p, c));
            return;
        }

        await stage.ActAsync<RecordExamination, StepExamined>(
            examiner, (op, p, c) => op.RunAsync(examiner, step.StepId, revision, "材料齐全，符合法定条件，建议准予。", p, c));
        stage.Clock.Pass(TimeSpan.FromMinutes(10));
        var approver = await stage.SignInAsync(authority, Role.Approver);
        await stage.ActAsync<ApproveStep, StepApproved>(approver, (op, p, c) => op.RunAsync(approver, step.StepId, revision + 1, p, c));
    }

    public bool IsOnTheSpot(StepView step) => plan.FindComponent(step.ItemKey)!.PromisedWorkingDays == 0;
}
