using Suban.Certificates.Papers;
using Suban.Certificates.Wallet;
using Suban.Kernel.Database;
using Suban.Kernel.Identifiers;
using Suban.TestKit;

namespace Suban.Certificates.Tests.Wallet;

public sealed class IssueCertificateTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Order_GivesNumberIdentifierAndFace(DatabaseKind kind)
    {
        await using var world = World.Create(kind);

        var issued = await world.IssueAsync();

        Assert.Equal("1525292026000001", issued.Number);
        Assert.True(CertificateIdentifier.Check(issued.Identifier).Valid, issued.Identifier);
        Assert.Contains($".{world.Issuer().CreditCode}.1525292026000001.001.", issued.Identifier, StringComparison.Ordinal);
        var view = await world.ReadAsync<CertificateQueries, CertificateView?>(q => q.FindAsync(issued.CertificateId, World.Holder, default));
        Assert.Equal("正镶白旗𠮷祥小吃店", view!.Fields[0].Value);
        Assert.Equal(CertificateState.Issued, view.Card.State);
        Assert.Equal("1525********0001", view.Card.MaskedNumber);
        await world.Services.AssertRecordedAsync<CertificateIssued>($"certificate/{issued.CertificateId}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ManyAtOnce_NumbersHaveNoGapAndNoDouble(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        await world.IssueAsync(); // the seal is taken into use by the first paper

        var issued = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => world.IssueAsync()));

        Assert.Equal(Enumerable.Range(2, 24).Select(n => $"1525292026{n:D6}"), issued.Select(i => i.Number).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ValidityYears_ExpireWithoutAnAct(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var issued = await world.IssueAsync(World.Restaurant);
        Assert.Equal(new DateOnly(2029, 9, 27), issued.ValidTo);

        world.Clock.SetUtcNow(new DateTimeOffset(2029, 9, 27, 9, 0, 0, TimeSpan.FromHours(8)));
        var soon = Assert.Single(await world.ReadAsync<CertificateQueries, IReadOnlyList<WalletCard>>(q => q.WalletAsync(World.Holder, default)));
        Assert.True(soon.ExpiresSoon);
        Assert.Contains(World.Restaurant.Key, await world.ReadAsync<CertificateQueries, IReadOnlySet<string>>(q => q.KindsHeldAsync(World.Holder, default)));

        world.Clock.Advance(TimeSpan.FromDays(1));
        var over = Assert.Single(await world.ReadAsync<CertificateQueries, IReadOnlyList<WalletCard>>(q => q.WalletAsync(World.Holder, default)));
        Assert.Equal(CertificateState.Expired, over.State);
        Assert.Empty(await world.ReadAsync<CertificateQueries, IReadOnlySet<string>>(q => q.KindsHeldAsync(World.Holder, default)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_KindReplacesAnother_TheEarlierOneIsReplaced(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var earlier = await world.IssueAsync();

        var later = await world.IssueAsync(World.License with { Replaces = World.License.Key });

        var old = await world.ReadAsync<CertificateQueries, CertificateView?>(q => q.FindAsync(earlier.CertificateId, World.Holder, default));
        Assert.Equal(CertificateState.Replaced, old!.Card.State);
        Assert.Contains(later.Number, old.StateReason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SealSuspended_IsRefusedAndTakesNoNumber(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        await world.IssueAsync();
        await world.RunAsync<SuspendSeal, SealSuspended>((op, c) => op.RunAsync(world.Issuer().AuthorityId, "换章", world.Process("SuspendSeal"), c));

        var outcome = await world.RunAsync<IssueCertificate, CertificateIssued>((op, c) => op.RunAsync(world.Order(), world.Process("IssueResults"), c));

        Assert.Equal("seal.suspended", outcome.Refusal?.Code);
        Assert.Single(await world.ReadAsync<CertificateQueries, IReadOnlyList<WalletCard>>(q => q.WalletAsync(World.Holder, default)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RevokeCertificate_InForce_TellsWhoeverChecksThePaper(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var issued = await world.IssueAsync();

        await world.RunAsync<RevokeCertificate, CertificateRevoked>((op, c) => op.RunAsync(issued.CertificateId, "提供虚假材料", world.Process("RevokeCertificate"), c));
        var again = await world.RunAsync<RevokeCertificate, CertificateRevoked>((op, c) => op.RunAsync(issued.CertificateId, "再来", world.Process("RevokeCertificate"), c));

        Assert.Equal("certificate.not_in_force", again.Refusal?.Code);
        var paper = await world.ReadAsync<PaperQueries, PaperView?>(q => q.FindAsync(issued.PaperId, default));
        Assert.Equal(PaperState.Revoked, paper!.State);
        Assert.Empty(await world.ReadAsync<CertificateQueries, IReadOnlySet<string>>(q => q.KindsHeldAsync(World.Holder, default)));
    }
}
