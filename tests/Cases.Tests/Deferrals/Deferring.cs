using Suban.Cases.Credit;
using Suban.Cases.Deferrals;
using Suban.Cases.Queries;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Tests.Deferrals;

/// <summary>A case received on 28 September 2026 whose sign picture is missing and may be brought later; the sign promises five working days.</summary>
internal static class Deferring
{
    public static ThemePlan Plan { get; } = TestPlan.Serial() with
    {
        Materials = [.. TestPlan.Serial().Materials.Select(m => m.Id == "sign-picture" ? m with { Deferrable = true, DeferralWorkingDays = 20 } : m)],
    };

    public static async Task<Guid> MissingAsync(this World world, string missing = "sign-picture")
    {
        var caseId = await world.ReceivedAsync(Plan);
        foreach (var material in (string[])["premises-proof", "sign-picture"])
        {
            await world.JudgeAsync(caseId, material, material == missing ? MaterialVerdict.Deficient : MaterialVerdict.Complete, material == missing ? "没有交" : null);
        }

        return caseId;
    }

    public static async Task<Outcome<MaterialsDeferred>> DeferAsync(this World world, Guid caseId, string signedBy = "申请人甲")
    {
        var revision = (await world.CaseAsync(caseId)).Revision;
        return await world.TryAsync<AcceptWithDeferral, MaterialsDeferred>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, signedBy, p, c));
    }

    public static async Task<MaterialsDeferred> DeferredAsync(this World world)
    {
        var outcome = await world.DeferAsync(await world.MissingAsync());
        Assert.True(outcome.TryGet(out var deferred), outcome.Refusal?.Message);
        return deferred;
    }

    public static Task<IReadOnlyList<CreditNoteView>> NotesAsync(this World world) =>
        world.QueryAsync<CreditQueries, IReadOnlyList<CreditNoteView>>(q => q.MineAsync(world.Applicant, default));
}
