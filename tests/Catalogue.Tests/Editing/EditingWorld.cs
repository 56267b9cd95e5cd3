using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Powers;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Editing;

/// <summary>A region with a small published catalogue, an editor of the service bureau and a reviewer of the market authority.</summary>
internal sealed class EditingWorld : IAsyncDisposable
{
    public const string Region = "150600";

    private EditingWorld(TestDatabase database, ContentFixture content) => (Database, Content) = (database, content);

    /// <summary>The region everything is done in from now on.</summary>
    public string At { get; set; } = Region;

    public TestDatabase Database { get; }

    public ContentFixture Content { get; }

    public Reader Editor => ReaderOf("service-bureau", "事项编辑甲", Role.Editor);

    public Reader Colleague => ReaderOf("service-bureau", "事项编辑乙", Role.Editor);

    public Reader Supervisor => ReaderOf("service-bureau", "督查人员甲", Role.Supervisor);

    public Reader Reviewer => ReaderOf("market-supervision", "市场监管审批人乙", Role.Approver);

    public ToldParties Told => Database.Services.GetRequiredService<ToldParties>();

    public CatalogueStore Store => Database.Services.GetRequiredService<CatalogueStore>();

    public ThemePublisher Publisher => Database.Services.GetRequiredService<ThemePublisher>();

    public ServiceTheme? Shown(int number) => Store.Current.Region(At)?.FindTheme(number)?.Theme;

    public static async Task<EditingWorld> CreateAsync(DatabaseKind kind)
    {
        var world = new EditingWorld(
            TestDatabase.Create(kind, services => services
                .AddLogging()
                .AddOrganisation(new OrganisationSettings { ContentDirectory = ShippedContent.Folder })
                .AddCatalogue()
                .AddSingleton<ToldParties>()
                .AddSingleton<TellParty>(p => p.GetRequiredService<ToldParties>().Tell)),
            new ContentFixture());
        await world.ImportAsync();
        return world;
    }

    public async Task<Outcome<CataloguePublished>> ImportAsync(string region = Region) =>
        await Database.Services.GetRequiredService<CatalogueImport>().ImportAsync(
            Content.Folder, region, Process(nameof(PublishCatalogue)) with { Region = region }, CancellationToken.None);

    public ProcessContext Process(string type) => Database.Process(type) with { Region = At };

    public Task<Outcome<T>> DoAsync<TOperation, T>(Func<TOperation, ProcessContext, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var process = Process(typeof(TOperation).Name);
        return Database.RunAsync<TOperation, T>((op, _) => act(op, process), process);
    }

    public async Task<T> DoneAsync<TOperation, T>(Func<TOperation, ProcessContext, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull => Done(await DoAsync(act));

    public static T Done<T>(Outcome<T> outcome) where T : notnull
    {
        Assert.True(outcome.TryGet(out var value), $"{outcome.Refusal?.Code}: {outcome.Refusal?.Message} {string.Join(' ', outcome.Refusal?.Faults ?? [])}");
        return value;
    }

    public Task<PowerComparison?> PowersAsync() => Database.ReadAsync<PowerQueries, PowerComparison?>(q => q.OfRegionAsync(Supervisor, default));

    public Task<Outcome<PowerListImported>> ImportPowersAsync(string lines) => DoAsync<ImportPowerList, PowerListImported>(
        (op, p) => op.RunAsync(Editor, new PowerListForm("自治区行政权力事项清单", new DateOnly(2026, 1, 5), lines), p, default));

    public Task<ThemeDraftStarted> StartAsync(int number = 8) =>
        DoneAsync<StartThemeDraft, ThemeDraftStarted>((op, p) => op.RunAsync(Editor, number, p, default));

    public async Task<ThemeDraftView> DraftAsync(int number = 8) =>
        (await Database.ReadAsync<ThemeQueries, ThemeDraftView?>(q => q.DraftAsync(Editor, number, default)))!;

    /// <summary>Saves a change made to the state the editor sees now, or to an earlier one.</summary>
    public async Task<Outcome<ThemeDraftSaved>> SaveAsync(
        Func<ServiceTheme, ServiceTheme> change, Reader? by = null, int? seen = null, int number = 8)
    {
        var draft = await DraftAsync(number);
        var saw = seen ?? draft.Revision;
        var theme = saw == draft.Revision
            ? draft.Theme
            : await Database.ReadAsync<ThemeQueries, ServiceTheme?>(q => q.SavedAsync(draft.ThemeDraftId, saw, default));
        return await DoAsync<SaveThemeDraft, ThemeDraftSaved>(
            (op, p) => op.RunAsync(by ?? Editor, number, new ThemeEdit(change(theme!), saw), p, default));
    }

    public async Task<Outcome<ThemeSubmitted>> SubmitAsync(int number = 8)
    {
        var draft = await DraftAsync(number);
        var verdict = Database.Services.GetRequiredService<ThemeChecker>().Check(Store.Current.Region(At)!, draft.Theme, draft.Problems);
        return await DoAsync<SubmitTheme, ThemeSubmitted>((op, p) => op.RunAsync(number, draft.Revision, verdict, p, default));
    }

    public async Task<Outcome<ThemeOpinionRecorded>> AnswerAsync(
        bool agreed, string words = "", Reader? by = null, int number = 8, (string, DateOnly)? paper = null, string authority = "market-supervision")
    {
        var draft = await DraftAsync(number);
        return await DoAsync<RecordThemeOpinion, ThemeOpinionRecorded>((op, p) => op.RunAsync(
            by ?? Reviewer, number, draft.Revision, new OpinionForm(authority, agreed, words, paper), p, default));
    }

    /// <summary>Takes a changed draft through review, collection and its day.</summary>
    public async Task<ThemePublished> PublishAsync(int number = 8)
    {
        Done(await SubmitAsync(number));
        foreach (var asked in (await DraftAsync(number)).Asked)
        {
            Done(asked.Key == "market-supervision"
                ? await AnswerAsync(true, number: number)
                : await AnswerAsync(true, by: Editor, number: number, paper: ("函〔2026〕1号", RegionTime.DateOf(Database.Clock.GetUtcNow())), authority: asked.Key));
        }

        await DoneAsync<CollectTheme, ThemeCollected>((op, p) => op.RunAsync(Editor, number, p, default));
        var today = RegionTime.DateOf(Database.Clock.GetUtcNow());
        await DoneAsync<ScheduleTheme, ThemeScheduled>((op, p) => op.RunAsync(Editor, number, today, p, default));
        return Done(await Publisher.PublishAsync(number, "事项编辑甲", Process(nameof(PublishTheme)), default));
    }

    public async Task<ThemePublished> EditAndPublishAsync(Func<ServiceTheme, ServiceTheme> change, int number = 8)
    {
        await StartAsync(number);
        Done(await SaveAsync(change, number: number));
        return await PublishAsync(number);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Content.Dispose();
    }

    private Reader ReaderOf(string authority, string name, Role role) => new(
        Guid.CreateVersion7(TestProcess.Start), name, null, At,
        Database.Services.GetRequiredService<Authorities>().Find(At, authority)!.AuthorityId, null, new HashSet<Role> { role });
}
