using Suban.Cases.Acceptance;
using Suban.Cases.Deferrals;
using Suban.Cases.Supplement;
using Suban.Cases.Tests.Credit;
using Suban.Cases.Tests.Hearings;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Deferrals;

public sealed class AcceptWithDeferralTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SecondaryMaterialMissing_AcceptsAndHoldsBackOnlyWhatNeedsIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.MissingAsync();
        Assert.Equal(["signedBy"], (await world.DeferAsync(caseId, " ")).Refusal!.Faults.Select(f => f.Field));

        Assert.True((await world.DeferAsync(caseId)).TryGet(out var deferred));

        // Five working days from Monday 28 September, less two before the sign's own last day; 1 to 7 October are holidays.
        Assert.True(deferred.DueOn < Kernel.RegionTime.DateOf((await world.StepAsync(caseId, TestPlan.Sign)).DueAt!.Value));
        Assert.Equal(CaseStatus.Accepted, (await world.CaseAsync(caseId)).Status);
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        var early = await world.TryAsync<Suban.Cases.Decision.DecideAtOnce, Suban.Cases.Decision.StepApproved>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "符合", p, c));
        Assert.Equal("step.deferral_open", early.Refusal?.Code);
        await world.ApproveAsync(caseId, TestPlan.Licence);
        await world.DoAsync<SupplyMaterials, MaterialsSupplied>((op, p, c) => op.RunAsync(
            world.Clerk, deferred.NoticeId, [new SuppliedMaterial("sign-picture", [], AtWindow: true)], p, c));
        Assert.Null(await world.TryDecideAsync(caseId, officer));
        await world.Services.AssertRecordedAsync<MaterialsDeferred>($"case/{caseId:N}");
        await world.Services.AssertRecordedAsync<CaseAccepted>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_MainMaterialNothingMissingOrBadCredit_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);

        Assert.Equal("deferral.not_deferrable", (await world.DeferAsync(await world.MissingAsync("premises-proof"))).Refusal?.Code);
        Assert.Equal("case.nothing_deficient", (await world.DeferAsync(await world.MissingAsync("nothing"))).Refusal?.Code);
        Assert.Equal("case.materials_unjudged", (await world.DeferAsync(await world.ReceivedAsync(Deferring.Plan))).Refusal?.Code);
        var later = await world.MissingAsync();
        await world.NoteAsync();
        Assert.Equal("deferral.credit_barred", (await world.DeferAsync(later)).Refusal?.Code);
    }
}
