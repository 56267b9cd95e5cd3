using Microsoft.EntityFrameworkCore;
using Suban.Cases.Acceptance;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Acceptance;

public sealed class JudgeMaterialsTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OneRowWithASlip_TakesTheOthersAndSaysWhatIsMissingInIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();

        var judged = await world.DoAsync<JudgeMaterials, MaterialsJudged>((op, p, c) => op.RunAsync(
            world.Clerk, caseId,
            new Dictionary<string, Judgement>
            {
                ["premises-proof"] = new(MaterialVerdict.Complete),
                ["sign-picture"] = new(MaterialVerdict.Deficient),
                ["unknown"] = new(MaterialVerdict.Complete),
            },
            p, c));

        Assert.Equal(["premises-proof"], judged.Judged.Select(one => one.MaterialId));
        Assert.Equal("case.unknown_material", judged.Refused["unknown"].Code);
        Assert.Equal(["defect"], judged.Refused["sign-picture"].Faults.Select(fault => fault.Field));
        Assert.Equal(
            [("premises-proof", MaterialVerdict.Complete), ("sign-picture", MaterialVerdict.Unjudged)],
            await VerdictsAsync(world, caseId));
        Assert.Equal(world.Clerk.Name, (await world.CaseAsync(caseId)).FollowerName);
        await world.Services.AssertRecordedAsync<MaterialJudged>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotTheWindowOrNotReceived_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (received, accepted) = (await world.ReceivedAsync(), await world.AcceptedAsync());
        var complete = new Dictionary<string, Judgement> { ["premises-proof"] = new(MaterialVerdict.Complete) };

        var foreign = await world.TryAsync<JudgeMaterials, MaterialsJudged>((op, p, c) => op.RunAsync(
            world.Clerk with { Region = "150303" }, received, complete, p, c));
        var applicant = await world.TryAsync<JudgeMaterials, MaterialsJudged>((op, p, c) => op.RunAsync(world.Applicant, received, complete, p, c));
        var late = await world.TryAsync<JudgeMaterials, MaterialsJudged>((op, p, c) => op.RunAsync(world.Clerk, accepted, complete, p, c));

        Assert.Equal(("case.not_found", "case.not_found"), (foreign.Refusal?.Code, applicant.Refusal?.Code));
        Assert.Equal(RefusalKind.Conflict, late.Refusal?.Kind);
        Assert.All(await VerdictsAsync(world, received), material => Assert.Equal(MaterialVerdict.Unjudged, material.Verdict));
    }

    private static async Task<List<(string MaterialId, MaterialVerdict Verdict)>> VerdictsAsync(World world, Guid caseId) =>
        (await world.QueryAsync<AppDbContext, List<CaseMaterial>>(db => db.Set<CaseMaterial>().AsNoTracking()
            .Where(m => m.CaseId == caseId).OrderBy(m => m.MaterialId).ToListAsync())).ConvertAll(m => (m.MaterialId, m.Verdict));
}
