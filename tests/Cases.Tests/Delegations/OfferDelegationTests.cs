using Suban.Cases.Delegations;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Delegations;

public sealed class OfferDelegationTests
{
    private const string Restaurant = "small-restaurant-registration";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Offered_AcceptedByAnotherPerson_IsPublishedAndEndedByEitherSide(DatabaseKind kind)
    {
        await using var world = await World.PublishedAsync(kind);
        var (head, other) = (world.Examiner("market-supervision", Role.Approver), world.Outsider("market-supervision", Role.Approver));
        var form = FormOf(world);

        // Every slip is said with its field, and nothing is kept of it.
        foreach (var (slip, field) in ((DelegationForm, string)[])
        [
            (form with { GrantorId = null }, "grantor"),
            (form with { GranteeId = null }, "grantee"),
            (form with { GranteeId = world.Organ(Delegating.Elsewhere, "power-supply").AuthorityId }, "grantee"),
            (form with { GranteeId = world.Organ(World.Region, "health").AuthorityId }, "grantee"),
            (form with { Items = ["no-such-item"] }, "items"),
            (form with { Powers = DelegatedPowers.Seal }, "powers"),
            (form with { Powers = DelegatedPowers.Approval }, "powers"),
            (form with { Powers = DelegatedPowers.Acceptance | DelegatedPowers.Certificate }, "powers"),
            (form with { ValidFrom = new DateOnly(2026, 9, 27) }, "from"),
            (form with { ValidUntil = new DateOnly(2026, 9, 27) }, "until"),
            (form with { ValidUntil = new DateOnly(2036, 9, 28) }, "until"),
            (form with { DocumentNumber = " " }, "documentNumber"),
            (form with { Paper = null }, "paper"),
        ])
        {
            Assert.Equal(field, Assert.Single((await OfferAsync(world, head, slip)).Refusal!.Faults).Field);
        }

        Assert.Equal("delegation.not_yours", (await OfferAsync(world, other, form)).Refusal?.Code);
        Assert.True((await OfferAsync(world, head, form)).TryGet(out var offered));
        Assert.Equal("delegation.twice", (await OfferAsync(world, head, form)).Refusal?.Code);
        Assert.Equal(DelegationKind.Across, offered.Kind);
        Assert.Empty(await PublishedAsync(world));
        Assert.Equal("delegation.not_found", (await AcceptAsync(world, head, offered.DelegationId)).Refusal?.Code);
        var both = World.Staff("督查", null, Role.Supervisor) with { Region = "15", AccountId = head.AccountId };
        Assert.Equal("delegation.own_offer", (await AcceptAsync(world, both, offered.DelegationId)).Refusal?.Code);

        Assert.Null((await AcceptAsync(world, other, offered.DelegationId)).Refusal);

        var published = Assert.Single(await PublishedAsync(world));
        Assert.Equal("受理、审批、用印", DelegationWords.Of(published.Powers));
        Assert.Contains(published.Items, name => name.Contains("小餐饮", StringComparison.Ordinal));
        Assert.Equal("delegation.answered", (await AcceptAsync(world, other, offered.DelegationId)).Refusal?.Code);
        Assert.Equal("delegation.not_found", (await world.RevokeAsync(offered.DelegationId, world.Outsider("ecology"))).Refusal?.Code);
        Assert.Equal("reason", Assert.Single((await world.RevokeAsync(offered.DelegationId, other, " ")).Refusal!.Faults).Field);
        Assert.True((await world.RevokeAsync(offered.DelegationId, other)).TryGet(out var revoked));
        Assert.False(revoked.ByGrantor);
        Assert.Equal("delegation.ended", (await world.RevokeAsync(offered.DelegationId, head)).Refusal?.Code);
        Assert.Empty(await PublishedAsync(world));
        await world.Services.AssertRecordedAsync<DelegationRevoked>($"delegation/{offered.DelegationId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Declined_NeverCounts(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = await world.DelegateAsync(
            world.Organ(World.Region, "market-supervision"), world.Organ(Delegating.Elsewhere, "market-supervision"), Delegating.All, accept: false, TestPlan.Licence);
        var other = world.Outsider("market-supervision", Role.Approver);

        Assert.NotNull((await DeclineAsync(world, other, id, "")).Refusal);
        Assert.Null((await DeclineAsync(world, other, id, "人手不够")).Refusal);

        Assert.Equal("delegation.answered", (await AcceptAsync(world, other, id)).Refusal?.Code);
        Assert.Empty(await PublishedAsync(world));
        var seen = await world.QueryAsync<DelegationQueries, DelegationView?>(q => q.FindAsync(other, id, default));
        Assert.Equal(("对方没有接受", "人手不够", false), (seen!.Words(new DateOnly(2026, 9, 28)), seen.EndReason, seen.MayRevoke));
        Assert.Null(await world.QueryAsync<DelegationQueries, DelegationView?>(q => q.FindAsync(world.Outsider("ecology"), id, default)));
    }

    private static DelegationForm FormOf(World world) => new(
        world.Organ(World.Region, "market-supervision").AuthorityId, world.Organ(Delegating.Elsewhere, "market-supervision").AuthorityId,
        DelegatedPowers.Acceptance | DelegatedPowers.Approval | DelegatedPowers.Seal, [Restaurant], new DateOnly(2026, 9, 28), new DateOnly(2027, 9, 27),
        "白市监委〔2026〕1号", NamesGrantee: true,
        new StoredFile
        {
            StoredFileId = Guid.CreateVersion7(TestProcess.Start), Name = "委托书.pdf", Type = FileType.Pdf, Length = 9, Sha256 = "mandate", Pages = 1,
            Scan = ScanState.NotScanned, StoredAt = TestProcess.Start,
        });

    private static Task<Outcome<DelegationOffered>> OfferAsync(World world, Reader reader, DelegationForm form) =>
        world.TryAsync<OfferDelegation, DelegationOffered>((op, p, c) => op.RunAsync(reader, form, p, c));

    private static Task<Outcome<DelegationAccepted>> AcceptAsync(World world, Reader reader, Guid id) =>
        world.TryAsync<AcceptDelegation, DelegationAccepted>((op, p, c) => op.RunAsync(reader, id, p, c));

    private static Task<Outcome<DelegationDeclined>> DeclineAsync(World world, Reader reader, Guid id, string reason) =>
        world.TryAsync<DeclineDelegation, DelegationDeclined>((op, p, c) => op.RunAsync(reader, id, reason, p, c));

    private static Task<IReadOnlyList<DelegationView>> PublishedAsync(World world) =>
        world.QueryAsync<DelegationQueries, IReadOnlyList<DelegationView>>(q => q.PublishedAsync(World.Region, default));
}
