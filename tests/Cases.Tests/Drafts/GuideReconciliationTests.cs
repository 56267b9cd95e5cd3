using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Catalogue;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Drafts;

/// <summary>Applicants who began under an older version of a guide.</summary>
public sealed class GuideReconciliationTests
{
    private static readonly ConcurrentDictionary<string, Lazy<CheckedContent>> _changed = [];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Open_QuestionAddedAndReworded_ListsThemAndKeepsTheAnswers(DatabaseKind kind)
    {
        await using var world = await World.PublishedAsync(kind);
        var draftId = await StartAsync(world);

        await PublishAsync(world, theme => theme with
        {
            Situations =
            [
                .. theme.Situations.Select(s => s.Id == "cold" ? s with { Ask = "店里做不做凉菜？" } : s),
                new Situation { Id = "music", Ask = "要请人唱歌吗？", Options = [Option("yes", "要"), new SituationOption { Id = "no", Say = "不要", Call = new OptionCall(null, "window") }] },
            ],
        });

        var view = await OpenAsync(world, draftId);
        Assert.Equal(["问法改了：店里做不做凉菜？（您选的是“做凉菜”）", "新增问题：要请人唱歌吗？"], view.GuideChanges);
        var answers = view.Plan.Answers.ToDictionary(a => a.Situation, a => a.Option);
        answers["music"] = "yes";
        await world.DoAsync<ChangeAnswers, DraftAnswersChanged>((op, p, c) => op.RunAsync(world.Applicant, draftId, answers, p, c));
        var after = await OpenAsync(world, draftId);
        Assert.Empty(after.GuideChanges);
        Assert.Equal("7", Value(after, "food.workers"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ChangeAnswers_FieldsNowAskedAsOne_MovesTheAnswer(DatabaseKind kind)
    {
        await using var world = await World.PublishedAsync(kind);
        var draftId = await StartAsync(world);
        await PublishAsync(world, theme => theme with { Form = [new FieldSettlement("food.workers", "registration.staff-count", true, null)] });

        await world.DoAsync<ChangeAnswers, DraftAnswersChanged>((op, p, c) => op.RunAsync(world.Applicant, draftId, null, p, c));

        var view = await OpenAsync(world, draftId);
        Assert.Null(view.Sections.SelectMany(s => s.Fields).FirstOrDefault(f => f.Field.Id == "food.workers"));
        Assert.Equal("7", Value(view, "registration.staff-count"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task OfTheme_DraftOnAnOldVersion_IsCountedAsToBeReconciled(DatabaseKind kind)
    {
        await using var world = await World.PublishedAsync(kind);
        await StartAsync(world);
        await PublishAsync(world, theme => theme with { PromisedWorkingDays = 3 });

        var use = await world.QueryAsync<GuideUseQueries, GuideUse>(q => q.OfThemeAsync(World.Region, 8, ["我要开小餐馆（50平方米以下）"], default));

        var row = Assert.Single(use.Rows);
        Assert.Equal((1, false, 1, 1, 0), (row.Number, row.Current, row.Drafts, row.ToReconcile, row.OpenCases));
    }

    private static SituationOption Option(string id, string say) => new() { Id = id, Say = say };

    private static string? Value(DraftView view, string element) => view.Sections.SelectMany(s => s.Fields).Single(f => f.Field.Id == element).Value;

    private static async Task<DraftView> OpenAsync(World world, Guid draftId) =>
        (await world.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(world.Applicant, draftId, default)))!;

    /// <summary>A draft of theme 8 in which the number of food workers is filled in.</summary>
    private static async Task<Guid> StartAsync(World world)
    {
        var theme = world.Services.GetRequiredService<CatalogueStore>().Current.Region(World.Region)!.FindTheme(8)!;
        var answers = new Dictionary<string, string>();
        while (PlanCompiler.Compile(theme, answers, KnownFacts.None) is { OpenQuestion: { } open })
        {
            answers[open.Id] = open.Options[0].Id;
        }

        var started = await world.DoAsync<StartDraft, DraftStarted>((op, p, c) => op.RunAsync(world.Applicant, new DraftRequest(World.Region, 8, null, answers), p, c));
        var values = new SectionValues("food", int.MaxValue, new Dictionary<string, string> { ["food.workers"] = "7" });
        await world.DoAsync<SaveDraftSection, DraftSectionSaved>((op, p, c) => op.RunAsync(world.Applicant, started.DraftId, values, p, c));
        return started.DraftId;
    }

    /// <summary>The content with theme 8 changed; the test says how.</summary>
    private static async Task PublishAsync(World world, Func<ServiceTheme, ServiceTheme> change, [CallerMemberName] string test = "")
    {
        var theme = world.Services.GetRequiredService<CatalogueStore>().Current.Region(World.Region)!.FindTheme(8)!.Theme;
        var content = _changed.GetOrAdd(test, _ => new(() => Check(change(theme)))).Value; // checked once, published on both databases
        await world.PublishAsync(content);
    }

    private static CheckedContent Check(ServiceTheme changed)
    {
        var folder = Directory.CreateTempSubdirectory("suban-content-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(World.Content, "*.yaml", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(World.Content, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            File.WriteAllText(Path.Combine(folder.FullName, ThemeText.FileOf(8)), ThemeText.Write(changed));
            return ContentCheck.Run(folder.FullName);
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
