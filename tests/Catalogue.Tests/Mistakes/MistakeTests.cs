using Suban.Catalogue.Mistakes;
using Suban.Catalogue.Tests.Editing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Mistakes;

public sealed class MistakeTests
{
    private static readonly Guid _party = Guid.CreateVersion7(TestProcess.Start.AddDays(-1));

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task PublishTheme_WithAMistakeToMend_ClosesItAndTellsWhoFoundIt(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        var found = await ReportAsync(world, Citizen(world), words: "早就不要复印件了");
        var other = await ReportAsync(world, null, part: GuidePart.Fee);
        await AnswerAsync(world, found, MistakeState.Accepted, "不再要复印件");

        var published = await world.EditAndPublishAsync(theme => theme with { Summary = "开小餐饮店，带原件就行。" });

        var (mended, open) = (await ViewAsync(world, found), await ViewAsync(world, other));
        Assert.Equal((MistakeState.Mended, published.CatalogueNumber, "不再要复印件"), (mended.State, mended.MendedIn, mended.Answer));
        Assert.Equal((MistakeState.Open, null), (open.State, open.MendedIn));
        Assert.Equal(["您报的指南差错：下一版改正", $"您报的指南差错：第 {published.CatalogueNumber} 版已改正"], world.Told.Titles(_party));
        Assert.Equal($"/{EditingWorld.Region}/mistakes?number={found.Number}", world.Told.All[^1].Link);
        var log = await world.Database.ReadAsync<MistakeQueries, IReadOnlyList<MendedMistake>>(q => q.MendedAsync(EditingWorld.Region, 8, 0, default));
        Assert.Equal([new MendedMistake(published.CatalogueNumber, GuidePart.Material, "不再要复印件")], log);
        await world.Database.Services.AssertRecordedAsync(
            $"mistakes/{EditingWorld.Region}",
            nameof(GuideMistakeReported), nameof(GuideMistakeReported), nameof(GuideMistakeAnswered), nameof(GuideMistakeAnswered));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Mistakes_AreCountedLateAndSeenWithinTheirRegion(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        var visitor = await ReportAsync(world, null, contact: "138 0000 0000");
        var finder = world.Reviewer;
        var clerk = await ReportAsync(world, finder, theme: null, item: "restaurant", part: GuidePart.Place);

        var open = await world.Database.ReadAsync<MistakeQueries, OpenMistakes>(q => q.OpenAsync(world.Editor, default));
        Assert.Equal((1, 1), (open.Themes[8], open.Items["restaurant"]));
        Assert.Equal(("138****0000", null), ((await ViewAsync(world, visitor)).Contact, (await ViewAsync(world, visitor)).By));
        Assert.Equal(("小餐饮登记", "市场监管审批人乙"), ((await ViewAsync(world, clerk)).GuideName, (await ViewAsync(world, clerk)).By));
        Assert.Empty(await LateAsync(world, world.Supervisor));
        Assert.Single(await world.Database.ReadAsync<MistakeQueries, IReadOnlyList<FoundMistake>>(q => q.OfAccountAsync(EditingWorld.Region, finder.AccountId, default)));
        Assert.NotNull(await FoundAsync(world, EditingWorld.Region, visitor.Number));
        Assert.Null(await FoundAsync(world, "150203", visitor.Number));

        world.Database.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(2, (await LateAsync(world, world.Supervisor)).Count);
        Assert.Empty(await LateAsync(world, world.Supervisor with { Region = "150203" }));
        Assert.Null(await world.Database.ReadAsync<MistakeQueries, MistakeView?>(q => q.FindAsync(world.Editor with { Region = "150203" }, visitor.GuideMistakeId, default)));

        Assert.Equal("13800000000", await world.DoneAsync<SeeMistakeContact, string>((op, p) => op.RunAsync(world.Editor, visitor.GuideMistakeId, p, default)));
        Assert.Equal("mistake.not_found", (await world.DoAsync<SeeMistakeContact, string>(
            (op, p) => op.RunAsync(world.Supervisor, visitor.GuideMistakeId, p, default))).Refusal?.Code);
    }

    [Theory]
    [InlineData(8, null, null, "不对", "", false, "Part")]
    [InlineData(8, null, GuidePart.Fee, " ", "", false, "Words")]
    [InlineData(8, null, GuidePart.Fee, "不对\u0001", "", false, "Words")]
    [InlineData(8, null, GuidePart.Fee, "不对", "1234567", true, "Contact")]
    [InlineData(8, null, GuidePart.Fee, "不对", "13800000000", false, "Consent")]
    [InlineData(77, null, GuidePart.Fee, "不对", "", false, null)]
    [InlineData(null, "nothing", GuidePart.Fee, "不对", "", false, null)]
    [InlineData(null, null, GuidePart.Fee, "不对", "", false, null)]
    public async Task ReportMistake_Faulty_NamesTheField(int? theme, string? item, GuidePart? part, string words, string contact, bool consent, string? field)
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);

        var refusal = (await world.DoAsync<ReportMistake, GuideMistakeReported>(
            (op, p) => op.RunAsync(null, new MistakeForm(theme, item, part, words, contact, consent), p, default))).Refusal!;

        Assert.Equal(field is null ? "mistake.no_guide" : "register.invalid", refusal.Code);
        Assert.Equal(field is null ? [] : [field], refusal.Faults.Select(f => f.Field));
    }

    [Fact]
    public async Task AnswerMistake_WhatDoesNotFit_IsRefused()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        var mistake = await ReportAsync(world, Citizen(world));

        Assert.Equal(["State", "Words"], (await TryAnswerAsync(world, mistake, null, "")).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["State"], (await TryAnswerAsync(world, mistake, MistakeState.Open, "看看")).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["Version"], (await TryAnswerAsync(world, mistake, MistakeState.Mended, "改了", "1")).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal("mistake.not_found", (await TryAnswerAsync(world, mistake, MistakeState.NotMistake, "没错", by: world.Supervisor)).Refusal?.Code);
        Assert.Equal("mistake.not_found", (await TryAnswerAsync(world, mistake, MistakeState.NotMistake, "没错", by: world.Editor with { Region = "150203" })).Refusal?.Code);
        await AnswerAsync(world, mistake, MistakeState.Accepted, "下一版改");
        Assert.Equal("mistake.moved", (await TryAnswerAsync(world, mistake, MistakeState.NotMistake, "没错", revision: 1)).Refusal?.Code);

        await world.EditAndPublishAsync(theme => theme with { Summary = "开小餐饮店。" });
        Assert.Equal("mistake.closed", (await TryAnswerAsync(world, mistake, MistakeState.NotMistake, "没错", revision: 3)).Refusal?.Code);
        var item = await ReportAsync(world, null, theme: null, item: "restaurant");
        await world.EditAndPublishAsync(theme => theme with { Summary = "开小餐饮店，快。" });
        Assert.Equal(3, (await AnswerAsync(world, item, MistakeState.Mended, "改了电话", "3")).Version);
    }

    private static Reader Citizen(EditingWorld world) =>
        new(Guid.CreateVersion7(TestProcess.Start), "读者甲", _party, world.At, null, null, new HashSet<Role> { Role.Applicant });

    private static Task<GuideMistakeReported> ReportAsync(
        EditingWorld world, Reader? by, int? theme = 8, string? item = null, GuidePart part = GuidePart.Material, string words = "写错了", string contact = "") =>
        world.DoneAsync<ReportMistake, GuideMistakeReported>(
            (op, p) => op.RunAsync(by, new MistakeForm(theme, item, part, words, contact, true), p, default));

    private static Task<Outcome<GuideMistakeAnswered>> TryAnswerAsync(
        EditingWorld world, GuideMistakeReported mistake, MistakeState? state, string words, string version = "", Reader? by = null, int revision = 1) =>
        world.DoAsync<AnswerMistake, GuideMistakeAnswered>(
            (op, p) => op.RunAsync(by ?? world.Editor, mistake.GuideMistakeId, new MistakeAnswer(state, version, words, revision), p, default));

    private static async Task<GuideMistakeAnswered> AnswerAsync(
        EditingWorld world, GuideMistakeReported mistake, MistakeState state, string words, string version = "") =>
        EditingWorld.Done(await TryAnswerAsync(world, mistake, state, words, version));

    private static async Task<MistakeView> ViewAsync(EditingWorld world, GuideMistakeReported mistake) =>
        (await world.Database.ReadAsync<MistakeQueries, MistakeView?>(q => q.FindAsync(world.Editor, mistake.GuideMistakeId, default)))!;

    private static Task<IReadOnlyList<MistakeView>> LateAsync(EditingWorld world, Reader reader) =>
        world.Database.ReadAsync<MistakeQueries, IReadOnlyList<MistakeView>>(q => q.LateAsync(reader, default));

    private static Task<FoundMistake?> FoundAsync(EditingWorld world, string region, string number) =>
        world.Database.ReadAsync<MistakeQueries, FoundMistake?>(q => q.FindAsync(region, number, default));
}
