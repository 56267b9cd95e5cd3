using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Parties.Files;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Parties.Tests.Files;

public sealed class CorrectionTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AnswerCorrection_Corrected_PutsTheFileRightAndTellsThePerson(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        var party = await WithAddressAsync(database);
        Assert.Null((await RequestAsync(database, party, "person.home-address", "我搬家了，现在住 9 号")).Refusal);
        var open = Assert.Single(await database.ReadAsync<PartyQueries, IReadOnlyList<OpenCorrection>>(q => q.OpenCorrectionsAsync("152529", default)));
        Assert.Equal("我搬家了，现在住 9 号", open.Claim);

        Assert.Null((await AnswerAsync(database, open.DataCorrectionId, "明安图镇 9 号", "已按户口簿改好。")).Refusal);

        var profile = await database.ReadAsync<PartyQueries, PartyProfile?>(q => q.ProfileAsync(party, default));
        Assert.Equal("明安图镇 9 号", profile?.Facts.Single(f => f.ElementId == "person.home-address").Value);
        Assert.Equal(CorrectionStatus.Corrected, profile?.Corrections.Single().Status);
        Assert.Equal(1, await database.ReadAsync<NoticeQueries, int>(q => q.UnreadAsync(party, default)));
        Assert.Equal("party.correction_answered", (await AnswerAsync(database, open.DataCorrectionId, null, "再答")).Refusal?.Code);
    }

    [Theory]
    [InlineData("person.home-address", "", "party.invalid")]
    [InlineData("person.home-address", " \u3000", "party.invalid")]
    [InlineData("person.no-such", "有误", "party.not_found")]
    public async Task RequestCorrection_BadInput_IsRefused(string element, string claim, string code)
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);
        var party = await WithAddressAsync(database);

        Assert.Equal(code, (await RequestAsync(database, party, element, claim)).Refusal?.Code);
    }

    [Fact]
    public async Task RequestCorrection_TwiceForOneThing_IsRefused()
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);
        var party = await WithAddressAsync(database);
        await RequestAsync(database, party, "name", "少写了一个点");

        Assert.Equal("party.correction_open", (await RequestAsync(database, party, "name", "还是那个点")).Refusal?.Code);
    }

    [Fact]
    public async Task AnswerCorrection_FromAnotherRegion_IsNotFoundAndNotListed()
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);
        Assert.True((await RequestAsync(database, await WithAddressAsync(database), "name", "少写了一个点")).TryGet(out var request));

        var outcome = await AnswerAsync(database, request.DataCorrectionId, null, "不归这里", region: "150303");

        Assert.Equal("party.not_found", outcome.Refusal?.Code);
        Assert.Empty(await database.ReadAsync<PartyQueries, IReadOnlyList<OpenCorrection>>(q => q.OpenCorrectionsAsync("150303", default)));
    }

    [Fact]
    public async Task AnswerCorrection_OfAName_CannotBeDoneHere()
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);
        var party = await WithAddressAsync(database);
        var requested = await RequestAsync(database, party, "name", "少写了一个点");
        Assert.True(requested.TryGet(out var request));

        var outcome = await AnswerAsync(database, request.DataCorrectionId, "纳兰·𠮷祥", "改好了");

        Assert.Equal("Corrected", Assert.Single(outcome.Refusal!.Faults).Field);
    }

    [Fact]
    public async Task KeepAsync_OlderFact_DoesNotReplaceANewerOne()
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);
        var party = await WithAddressAsync(database);

        await KeepAsync(database, party, "旧地址", new DateOnly(2020, 1, 1));

        var prefill = await database.ReadAsync<PartyQueries, Prefill>(q => q.PrefillAsync(party, default));
        Assert.Equal("明安图镇 1 号", prefill.Facts["person.home-address"].Value);
    }

    private static async Task<Guid> WithAddressAsync(TestDatabase database)
    {
        var party = await database.AddPersonAsync();
        await KeepAsync(database, party, "明安图镇 1 号", new DateOnly(2026, 3, 2));
        return party;
    }

    private static Task KeepAsync(TestDatabase database, Guid party, string address, DateOnly asOf) =>
        database.RunAsync<KeepFileFacts, FileFactsKept>((op, c) => op.RunAsync(
            party, [new FileFact("person.home-address", address, "户口簿", asOf)], database.Process("KeepFileFacts"), c));

    private static Task<Outcome<CorrectionRequested>> RequestAsync(TestDatabase database, Guid party, string element, string claim) =>
        database.RunAsync<RequestCorrection, CorrectionRequested>((op, c) => op.RunAsync(
            party, element, claim, database.Process("RequestCorrection"), c));

    private static Task<Outcome<CorrectionAnswered>> AnswerAsync(
        TestDatabase database, Guid correction, string? corrected, string answer, string region = "152529") =>
        database.RunAsync<AnswerCorrection, CorrectionAnswered>((op, c) => op.RunAsync(
            correction, corrected, answer, database.Process("AnswerCorrection") with { Region = region }, c));
}
