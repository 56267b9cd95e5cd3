using Microsoft.EntityFrameworkCore;
using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Issue;

public sealed class PickupCodeTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IssueResults_WithTheCode_GoesToWhomItWasMadeForAndOnlyOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.DecidedAsync(caseId, TestPlan.Licence);
        Assert.True((await MakeAsync(world, caseId)).TryGet(out var made));
        var code = (await CodeAsync(world, caseId, world.Applicant))!.Code;

        Assert.Equal("代**", made.MaskedName);
        Assert.Null(await CodeAsync(world, caseId, world.Clerk));
        Assert.Equal("代领人", (await FetcherAsync(world, caseId, $"{code[..4]} {code[4..]}"))!.Name);
        Assert.Null(await FetcherAsync(world, caseId, code == "00000000" ? "00000001" : "00000000"));
        Assert.Equal("pickup.unknown", (await IssueAsync(world, caseId, "12")).Refusal?.Code);
        Assert.True((await IssueAsync(world, caseId, code)).TryGet(out var issued));

        var issue = await world.QueryAsync<AppDbContext, CaseIssue>(db => db.Set<CaseIssue>().AsNoTracking().SingleAsync(i => i.IssueId == issued.IssueId));
        Assert.Equal("代领人", issue.ReceiverName);
        Assert.Contains("002X", issue.IdentityCheck, StringComparison.Ordinal);
        await world.DecidedAsync(caseId, TestPlan.Sign);
        Assert.Equal("pickup.unknown", (await IssueAsync(world, caseId, code)).Refusal?.Code);
        await world.Services.AssertRecordedAsync<PickupCodeMade>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task MakePickupCode_ForAnother_EndsTheEarlierOneAndItsDayEndsIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await MakeAsync(world, caseId);
        var first = (await CodeAsync(world, caseId, world.Applicant))!.Code;
        await MakeAsync(world, caseId);
        var second = (await CodeAsync(world, caseId, world.Applicant))!.Code;

        Assert.Null(first == second ? null : await FetcherAsync(world, caseId, first));
        Assert.NotNull(await FetcherAsync(world, caseId, second));
        world.Pass(TimeSpan.FromDays(8));
        Assert.Null(await FetcherAsync(world, caseId, second));
        Assert.Equal("pickup.none", (await CancelAsync(world, caseId)).Refusal?.Code);
        Assert.Null((await MakeAsync(world, caseId)).Refusal);
        Assert.Null((await CancelAsync(world, caseId)).Refusal);
        Assert.Null(await CodeAsync(world, caseId, world.Applicant));
        await world.Services.AssertRecordedAsync<PickupCodeCancelled>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task MakePickupCode_IncompleteOrTooLongOrSomebodyElses_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        var stranger = await world.RegisterAsync("申请人乙", "152529199001010055");

        Assert.Equal(["name", "idTail", "validUntil"], (await MakeAsync(world, caseId, new PickupPerson("", "12345", null))).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal("validUntil", Assert.Single((await MakeAsync(world, caseId, days: 31)).Refusal!.Faults).Field);
        Assert.Equal("validUntil", Assert.Single((await MakeAsync(world, caseId, days: -1)).Refusal!.Faults).Field);
        Assert.Equal("case.not_found", (await MakeAsync(world, caseId, by: stranger)).Refusal?.Code);
        Assert.Equal("case.not_found", (await CancelAsync(world, caseId, stranger)).Refusal?.Code);
    }

    private static Task<Outcome<PickupCodeMade>> MakeAsync(World world, Guid caseId, PickupPerson? person = null, int days = 7, Reader? by = null) =>
        world.TryAsync<MakePickupCode, PickupCodeMade>((op, p, c) => op.RunAsync(
            by ?? world.Applicant, caseId, person ?? new PickupPerson("代领人", "002x", RegionTime.DateOf(p.Now).AddDays(days)), p, c));

    private static Task<Outcome<PickupCodeCancelled>> CancelAsync(World world, Guid caseId, Reader? by = null) =>
        world.TryAsync<CancelPickupCode, PickupCodeCancelled>((op, p, c) => op.RunAsync(by ?? world.Applicant, caseId, p, c));

    private static Task<PickupView?> CodeAsync(World world, Guid caseId, Reader reader) =>
        world.QueryAsync<HandOverQueries, PickupView?>(q => q.PickupAsync(reader, caseId, default));

    private static Task<PickupFetcher?> FetcherAsync(World world, Guid caseId, string code) =>
        world.QueryAsync<HandOverQueries, PickupFetcher?>(q => q.FetcherAsync(world.Clerk, caseId, code, default));

    private static async Task<Outcome<ResultsIssued>> IssueAsync(World world, Guid caseId, string code)
    {
        var (revision, handOver) = (
            (await world.CaseAsync(caseId)).Revision,
            new HandOver { Method = DeliveryMethod.OnSite, ReceiverName = "随便", PickupCode = code, ApplicantWantsPart = true });
        return await world.TryAsync<IssueResults, ResultsIssued>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, handOver, p, c));
    }
}
