using Microsoft.EntityFrameworkCore;
using Suban.Cases.Withdrawal;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Withdrawal;

public sealed class UrgeCaseTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OncePerDay_TellsEveryAuthorityThatHasItOpen(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();

        Assert.Null(await RefusedAsync(world, world.Applicant, caseId));
        Assert.Equal("case.urged_today", await RefusedAsync(world, world.Applicant, caseId));
        world.GoTo(9, 29);
        Assert.Null(await RefusedAsync(world, world.Applicant, caseId));

        var open = (await world.CaseAsync(caseId)).Steps.Where(s => s.Open).Select(s => (Guid?)s.AuthorityId).ToHashSet();
        var alerts = await world.QueryAsync<AppDbContext, List<CaseAlert>>(db =>
            db.Set<CaseAlert>().AsNoTracking().Where(a => a.CaseId == caseId && a.Kind == AlertKind.Urged).ToListAsync());
        Assert.Equal(2 * open.Count, alerts.Count);
        Assert.Equal(open, alerts.Select(a => a.AuthorityId).ToHashSet());
        Assert.All(alerts, a => Assert.Contains("着急开业", a.Words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_BySomebodyElseOrAfterItsEnd_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var stranger = await world.RegisterAsync("申请人乙", "152529199001010055");

        Assert.Equal("case.not_found", await RefusedAsync(world, stranger, caseId));
        var revision = (await world.CaseAsync(caseId)).Revision;
        await world.DoAsync<WithdrawCase, CaseWithdrawn>((op, p, c) => op.RunAsync(world.Applicant, caseId, revision, p, c));
        Assert.Equal("case.not_in_state", await RefusedAsync(world, world.Applicant, caseId));
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, Guid caseId) =>
        (await world.TryAsync<UrgeCase, CaseUrged>((op, p, c) => op.RunAsync(reader, caseId, "着急开业", p, c))).Refusal?.Code;
}
