using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Drafts;
using Suban.Cases.Jobs;
using Suban.Cases.Queries;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Drafts;

public sealed class StartDraftTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task StartDraft_CertificateOfSomebodyElse_IsNotFound(DatabaseKind kind)
    {
        await using var world = await World.PublishedAsync(kind);
        var request = new DraftRequest(World.Region, null, "business-registration", new Dictionary<string, string>())
        {
            Certificate = Guid.NewGuid(), Aim = CertificateAim.Renewal,
        };

        var outcome = await world.TryAsync<StartDraft, DraftStarted>((op, p, c) => op.RunAsync(world.Applicant, request, p, c));

        Assert.Equal("draft.certificate_unknown", outcome.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ShippedTheme_PrefillsWhatIsKnownAndContinuesTheSecondTime(DatabaseKind kind)
    {
        await using var world = await World.PublishedAsync(kind);

        var started = await StartAsync(world, Small("up-to-50", "yes"));
        var again = await StartAsync(world, Small("up-to-50", "no"));

        Assert.True(started.TryGet(out var first), started.Refusal?.Message);
        Assert.True(again.TryGet(out var second) && second.Continued);
        Assert.Equal(first.DraftId, second.DraftId);
        var view = await world.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(world.Applicant, first.DraftId, default));
        Assert.Contains(view!.Sections.SelectMany(s => s.Fields), f => f.Value == "申请人甲" && f.Source is not null);
        Assert.NotEmpty(view.Missing);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ChangeAnswersAsync_OnePartLess_KeepsWhatFitsAndSaysWhatWent(DatabaseKind kind)
    {
        await using var world = await World.PublishedAsync(kind);
        Assert.True((await StartAsync(world, Small("up-to-50", "yes"))).TryGet(out var draft));

        var changed = await world.DoAsync<ChangeAnswers, DraftAnswersChanged>(
            (op, p, c) => op.RunAsync(world.Applicant, draft.DraftId, Complete(world, Small("up-to-50", "no")), p, c));

        Assert.Single(changed.LostParts);
        Assert.Empty(changed.NewParts);
        var view = await world.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(world.Applicant, draft.DraftId, default));
        Assert.Contains(view!.Sections.SelectMany(s => s.Fields), f => f.Value == "申请人甲");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_RefusedByTheSituation_SaysWhy(DatabaseKind kind)
    {
        await using var world = await World.PublishedAsync(kind);

        Assert.Equal("draft.plan_refused", (await StartAsync(world, Small("over-50", "no"))).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_LikeAnEarlierCase_TakesOverWhatFitsOfTheApplicantsOwn(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var earlier = (await world.CaseAsync(await world.ReceivedAsync())).Number;
        var stranger = await world.RegisterAsync("申请人乙", "152529199001010055");
        await world.PublishAsync();

        var own = await FieldsAsync(world.Applicant, earlier);
        Assert.Contains(own, field => field is { Field.Id: "premises.area", Value: "45" } && field.Source!.StartsWith("上次申请", StringComparison.Ordinal));
        Assert.DoesNotContain(own, field => field.Field.Reuse is ReuseClass.NeverPrefill && field.Value.Length > 0);
        var asked = Small("up-to-50", "yes") with { Like = earlier };
        Assert.Equal("draft.earlier_unknown", (await world.TryAsync<StartDraft, DraftStarted>(
            (op, p, c) => op.RunAsync(stranger, asked with { Answers = Complete(world, asked) }, p, c))).Refusal?.Code);

        async Task<List<FieldView>> FieldsAsync(Organisation.Access.Reader reader, string like)
        {
            var request = Small("up-to-50", "yes") with { Like = like };
            var started = await world.DoAsync<StartDraft, DraftStarted>(
                (op, p, c) => op.RunAsync(reader, request with { Answers = Complete(world, request) }, p, c));
            return [.. (await world.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(reader, started.DraftId, default)))!.Sections.SelectMany(s => s.Fields)];
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task OpenDraftAtWindow_ByCode_LetsTheClerkFillTheSameDraft(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();
        var code = (await world.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(world.Applicant, draftId, default)))!.Code;
        var colleague = World.Staff("窗口乙", null, Organisation.Access.Role.WindowClerk);

        Assert.Null(await world.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(colleague, draftId, default)));
        await world.DoAsync<OpenDraftAtWindow, DraftOpenedAtWindow>((op, p, c) => op.RunAsync(colleague, code, p, c));
        Assert.NotNull(await world.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(colleague, draftId, default)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Job_NinetyDaysUntouched_TakesTheDraftAway(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.DraftAsync();
        await RunJobAsync(TimeSpan.FromDays(89));
        Assert.Equal(1, await world.QueryAsync<AppDbContext, int>(db => db.Set<Draft>().CountAsync()));

        await RunJobAsync(TimeSpan.FromDays(2));

        Assert.Equal(0, await world.QueryAsync<AppDbContext, int>(db => db.Set<Draft>().CountAsync()));
        Assert.Equal(0, await world.QueryAsync<AppDbContext, int>(db => db.Set<CaseForm>().CountAsync()));

        async Task RunJobAsync(TimeSpan later)
        {
            world.Pass(later);
            await using var scope = world.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);
        }
    }

    /// <summary>Theme 8 with the first answer to whatever else it asks.</summary>
    private static DraftRequest Small(string area, string sign) =>
        new(World.Region, 8, null, new Dictionary<string, string> { ["area"] = area, ["sign"] = sign });

    private static Task<Outcome<DraftStarted>> StartAsync(World world, DraftRequest request) => world.TryAsync<StartDraft, DraftStarted>(
        (op, p, c) => op.RunAsync(world.Applicant, request with { Answers = Complete(world, request) }, p, c));

    private static Dictionary<string, string> Complete(World world, DraftRequest request)
    {
        var theme = world.Services.GetRequiredService<CatalogueStore>().Current.Region(World.Region)!.FindTheme(8)!;
        var answers = request.Answers.ToDictionary();
        while (PlanCompiler.Compile(theme, answers, KnownFacts.None) is { OpenQuestion: { } open })
        {
            answers[open.Id] = open.Options[0].Id;
        }

        return answers;
    }
}
