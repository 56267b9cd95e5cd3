using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Certificates.Tests.Wallet;

public sealed class PresentCertificateTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyPresentation_DigitsReadAloud_ShowsOnlyTheChosenFieldsAndLogsTheLook(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var shown = await PresentAsync(world);
        Assert.Matches(@"\A[0-9]{4} [0-9]{4} [0-9]{4}\z", shown.Digits);

        var outcome = await VerifyAsync(world, shown.Digits.Replace(' ', '-'));

        Assert.True(outcome.TryGet(out var seen));
        Assert.Equal(["名称"], seen.Fields.Select(f => f.Label));
        var look = Assert.Single(await world.ReadAsync<CertificateQueries, IReadOnlyList<LookRow>>(q => q.LooksAsync(World.Holder, default)));
        Assert.Equal(("未登录的核验人", "租房签约", "名称"), (look.By, look.Purpose, look.Fields));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyPresentation_TwentyAtOnce_ExactlyOneSees(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var shown = await PresentAsync(world);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => VerifyAsync(world, shown.Token))));

        Assert.Single(outcomes, o => o.TryGet(out _));
        Assert.All(outcomes.Where(o => !o.TryGet(out _)), o => Assert.Equal("presentation.not_valid", o.Refusal?.Code));
        Assert.Single(await world.ReadAsync<CertificateQueries, IReadOnlyList<LookRow>>(q => q.LooksAsync(World.Holder, default)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task VerifyPresentation_AfterThreeMinutes_IsRefused(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var shown = await PresentAsync(world);

        world.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal("presentation.not_valid", (await VerifyAsync(world, shown.Token)).Refusal?.Code);
        Assert.Equal("presentation.not_valid", (await VerifyAsync(world, shown.Digits)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NewCode_StopsTheOldOne(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var first = await PresentAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var certificate = Assert.Single(await world.ReadAsync<CertificateQueries, IReadOnlyList<WalletCard>>(q => q.WalletAsync(World.Holder, default)));

        var second = await PresentAsync(world, certificate.CertificateId);

        Assert.NotNull((await VerifyAsync(world, first.Token)).Refusal);
        Assert.Null((await VerifyAsync(world, second.Token)).Refusal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotTheHolderOrNothingChosenOrRevoked_IsRefused(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var issued = await world.IssueAsync();
        async Task<string?> TryAsync(Guid party, string purpose, params string[] fields) => (await world.RunAsync<PresentCertificate, CertificatePresented>(
            (op, c) => op.RunAsync(issued.CertificateId, party, purpose, fields, world.Process("PresentCertificate"), c))).Refusal?.Code;

        Assert.Equal("certificate.not_found", await TryAsync(Guid.CreateVersion7(world.Clock.GetUtcNow()), "租房", "name"));
        Assert.Equal("presentation.nothing_chosen", await TryAsync(World.Holder, "租房", "unknown"));
        Assert.Equal("presentation.no_purpose", await TryAsync(World.Holder, "", "name"));
        await world.RunAsync<RevokeCertificate, CertificateRevoked>((op, c) => op.RunAsync(issued.CertificateId, "注销", world.Process("RevokeCertificate"), c));
        Assert.Equal("certificate.not_in_force", await TryAsync(World.Holder, "租房", "name"));
    }

    [Theory]
    [InlineData("1234 5678 9012", "123456789012")]
    [InlineData("１２３４５６７８９０１２", "123456789012")]
    [InlineData("12345678901", null)]
    [InlineData("1234567890123", null)]
    [InlineData("12345678901a", null)]
    [InlineData("١٢٣٤٥٦٧٨٩٠١٢", null)]
    public void Digits_AsPeopleTypeThem_AreRead(string typed, string? digits) => Assert.Equal(digits, VerificationCode.Digits(typed));

    private static async Task<ShownPresentation> PresentAsync(TestDatabase world, Guid? certificateId = null)
    {
        var id = certificateId ?? (await world.IssueAsync()).CertificateId;
        var outcome = await world.RunAsync<PresentCertificate, CertificatePresented>(
            (op, c) => op.RunAsync(id, World.Holder, "租房签约", ["name"], world.Process("PresentCertificate"), c));
        Assert.True(outcome.TryGet(out _), outcome.Refusal?.Message);
        return (await world.ReadAsync<CertificateQueries, ShownPresentation?>(q => q.LatestPresentationAsync(id, World.Holder, default)))!;
    }

    private static Task<Outcome<VerifiedPresentation>> VerifyAsync(TestDatabase world, string typed) =>
        world.RunAsync<VerifyPresentation, VerifiedPresentation>((op, c) => op.RunAsync(typed, "未登录的核验人", world.Process("VerifyPresentation"), c));
}
