using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Acceptance;
using Suban.Cases.Jobs;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Supplement;

public sealed class SupplyMaterialsTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_EverythingAskedFor_IsAcceptedAsOfTheDayItArrived(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, notice) = await NoticedAsync(world);
        world.GoTo(10, 12);
        await SupplyAsync(world, notice.NoticeId, "premises-proof");
        world.GoTo(10, 13);
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Complete);

        var revision = (await world.CaseAsync(caseId)).Revision;
        var accepted = await world.DoAsync<AcceptCase, CaseAccepted>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, p, c));

        Assert.Equal(new DateOnly(2026, 10, 12), accepted.AcceptedOn);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotWhatTheNoticeListed_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (_, notice) = await NoticedAsync(world);

        var other = await TrySupplyAsync(world, notice.NoticeId, "sign-picture");
        var nothing = await TrySupplyAsync(world, notice.NoticeId);
        var onlySaid = await world.TryAsync<SupplyMaterials, MaterialsSupplied>((op, p, c) => op.RunAsync(
            world.Applicant, notice.NoticeId, [new SuppliedMaterial("premises-proof", [], AtWindow: true)], p, c));

        Assert.Equal("case.not_asked", other.Refusal?.Code);
        Assert.Equal("case.supplement_incomplete", onlySaid.Refusal?.Code);
        Assert.Equal("case.supplement_incomplete", nothing.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AfterTheFirstNotice_NothingNewMayBeAskedButTheUncuredAgain(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, notice) = await NoticedAsync(world);
        await SupplyAsync(world, notice.NoticeId, "premises-proof");

        var fresh = await world.TryJudgeAsync(caseId, "sign-picture", MaterialVerdict.Deficient, "图片不清楚，请重拍");
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Deficient, "仍然没有签名，请补签");
        var revision = (await world.CaseAsync(caseId)).Revision;
        var renewed = await world.DoAsync<RenewNotice, OneTimeNoticeIssued>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, p, c));

        Assert.Equal("case.new_defect", fresh.Refused["sign-picture"].Code);
        Assert.Equal(notice.NoticeId, renewed.Renews);
        Assert.Equal(["premises-proof"], renewed.Items.Select(i => i.MaterialId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_PastTheLastDay_IsTooLateAndTheJobReturnsTheCase(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, notice) = await NoticedAsync(world);
        Assert.Equal(new DateOnly(2026, 10, 28), notice.AnswerBy);

        world.GoTo(10, 29);
        Assert.Equal("case.too_late", (await TrySupplyAsync(world, notice.NoticeId, "premises-proof")).Refusal?.Code);
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);

        Assert.Equal(CaseStatus.Returned, (await world.CaseAsync(caseId)).Status);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AfterAcceptance_PausesThePromiseAndNeverTheStatutoryLimit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        var before = await ClocksAsync(world, caseId);
        var asked = await world.DoAsync<RequestStepSupplement, StepSupplementRequested>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, [new MaterialDefect("sign-picture", "缺少尺寸，请标注")], p, c));
        world.GoTo(9, 30);
        await SupplyAsync(world, asked.NoticeId, "sign-picture");

        var after = await ClocksAsync(world, caseId);
        Assert.Equal(before.Statutory.DueOn, after.Statutory.DueOn);
        Assert.Equal(2, after.Promised.PausedDays);
        Assert.True(after.Promised.Due > before.Promised.Due);
        step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal(StepStatus.Claimed, step.Status);
        var again = await world.TryAsync<RequestStepSupplement, StepSupplementRequested>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, [new MaterialDefect("sign-picture", "缺少颜色")], p, c));
        Assert.Equal("step.supplement_asked", again.Refusal?.Code);
    }

    internal static async Task<(Guid CaseId, OneTimeNoticeIssued Notice)> NoticedAsync(World world)
    {
        var caseId = await world.ReceivedAsync();
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Deficient, "合同没有签名，请补签");
        await world.JudgeAsync(caseId, "sign-picture", MaterialVerdict.Complete);
        var revision = (await world.CaseAsync(caseId)).Revision;
        return (caseId, await world.DoAsync<NotifyDefects, OneTimeNoticeIssued>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, p, c)));
    }

    private static async Task<StepClocks> ClocksAsync(World world, Guid caseId)
    {
        var @case = await world.CaseAsync(caseId);
        var step = @case.Steps.Single(s => s.PartKey == TestPlan.Sign);
        var notices = await world.QueryAsync<AppDbContext, List<CaseNotice>>(db => db.Set<CaseNotice>().AsNoTracking().ToListAsync());
        return world.Services.GetRequiredService<CaseClocks>()
            .OfStep(@case, step, TestPlan.Serial().FindComponent(TestPlan.Sign)!, notices, world.Database.Clock.GetUtcNow())!;
    }

    private static async Task SupplyAsync(World world, Guid noticeId, params string[] materials)
    {
        var outcome = await TrySupplyAsync(world, noticeId, materials);
        Assert.True(outcome.TryGet(out _), outcome.Refusal?.Message);
    }

    private static Task<Outcome<MaterialsSupplied>> TrySupplyAsync(World world, Guid noticeId, params string[] materials) =>
        world.TryAsync<SupplyMaterials, MaterialsSupplied>((op, p, c) => op.RunAsync(
            world.Clerk, noticeId, [.. materials.Select(m => new SuppliedMaterial(m, [], AtWindow: true))], p, c));
}
