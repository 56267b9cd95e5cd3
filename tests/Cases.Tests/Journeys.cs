using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Acceptance;
using Suban.Cases.Decision;
using Suban.Cases.Receipt;
using Suban.Cases.Steps;
using Suban.Catalogue.Compiling;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests;

/// <summary>The usual way of a case up to where a test begins.</summary>
internal static class Journeys
{
    public static async Task<Guid> ReceivedAsync(this World world, ThemePlan? plan = null)
    {
        var draftId = await world.DraftAsync(plan);
        await world.DoAsync<SubmitCase, CaseReceived>((op, p, c) => op.RunAsync(world.Applicant, draftId, new SubmissionTerms(null, true), p, c));
        return draftId;
    }

    public static async Task JudgeAsync(this World world, Guid caseId, string material, MaterialVerdict verdict, string? defect = null) =>
        Assert.Empty((await world.TryJudgeAsync(caseId, material, verdict, defect)).Refused);

    /// <summary>One material judged, or the reason why not.</summary>
    public static Task<MaterialsJudged> TryJudgeAsync(
        this World world, Guid caseId, string material, MaterialVerdict verdict, string? defect = null) =>
        world.DoAsync<JudgeMaterials, MaterialsJudged>((op, p, c) => op.RunAsync(
            world.Clerk, caseId, new Dictionary<string, Judgement> { [material] = new(verdict, defect) }, p, c));

    public static async Task<Guid> AcceptedAsync(this World world, ThemePlan? plan = null)
    {
        var caseId = await world.ReceivedAsync(plan);
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Complete);
        await world.JudgeAsync(caseId, "sign-picture", MaterialVerdict.Complete);
        var revision = (await world.CaseAsync(caseId)).Revision;
        await world.DoAsync<AcceptCase, CaseAccepted>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, p, c));
        return caseId;
    }

    public static async Task<CaseStep> StepAsync(this World world, Guid caseId, string part) =>
        (await world.CaseAsync(caseId)).Steps.Single(s => s.PartKey == part);

    /// <summary>Somebody of the step's authority who may both examine and approve.</summary>
    public static Reader OfficerOf(this World world, CaseStep step, params Role[] roles)
    {
        var authority = world.Services.GetRequiredService<Authorities>().Find(step.AuthorityId)!;
        return world.Examiner(authority.Key, roles);
    }

    public static async Task<Reader> ClaimAsync(this World world, Guid caseId, string part)
    {
        var step = await world.StepAsync(caseId, part);
        var officer = world.OfficerOf(step);
        await world.DoAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(officer, step.StepId, p, c));
        return officer;
    }

    public static async Task<Reader> ExamineAsync(this World world, Guid caseId, string part)
    {
        var officer = await world.ClaimAsync(caseId, part);
        var step = await world.StepAsync(caseId, part);
        await world.DoAsync<RecordExamination, StepExamined>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "符合条件", p, c));
        return officer;
    }

    public static async Task ApproveAsync(this World world, Guid caseId, string part)
    {
        var officer = await world.ExamineAsync(caseId, part);
        var step = await world.StepAsync(caseId, part);
        await world.DoAsync<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, p, c));
    }

    public static async Task<StepDenied> DenyAsync(this World world, Guid caseId, string part)
    {
        var officer = await world.ExamineAsync(caseId, part);
        var step = await world.StepAsync(caseId, part);
        return await world.DoAsync<DenyStep, StepDenied>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "面积不符合规定", "《测试法》第二条", p, c));
    }

    public static async Task DecidedAsync(this World world, Guid caseId, params string[] parts)
    {
        foreach (var part in parts)
        {
            await world.ApproveAsync(caseId, part);
        }
    }
}
