using Microsoft.Extensions.DependencyInjection;
using Suban.Bench.Scene;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Bench.Catalogue;

/// <summary>Takes a theme through its review as editors and departments do, up to the publication that is measured.</summary>
internal sealed class CatalogueScene(Installation installation)
{
    private const string Added = "办完可以寄到家。";

    private readonly Acts _acts = new(installation.Services);
    private readonly CatalogueStore _store = installation.Services.GetRequiredService<CatalogueStore>();
    private readonly TimeProvider _clock = installation.Services.GetRequiredService<TimeProvider>();
    private readonly Reader _editor = ReaderOf(installation, "service-bureau", Role.Editor);

    /// <summary>A draft in which the summary has changed, agreed to by its department, collected and due today.</summary>
    public async Task ScheduleAsync(int place)
    {
        var number = LargeContent.ThemeAt(place);
        var authority = LargeContent.AuthorityAt(place);
        var reviewer = ReaderOf(installation, authority, Role.Approver);
        await _acts.DoAsync<StartThemeDraft, ThemeDraftStarted>(_editor, (op, p, c) => op.RunAsync(_editor, number, p, c));
        var begun = await DraftAsync(number);
        await _acts.DoAsync<SaveThemeDraft, ThemeDraftSaved>(_editor, (op, p, c) =>
            op.RunAsync(_editor, number, new ThemeEdit(begun.Theme with { Summary = begun.Theme.Summary + Added }, begun.Revision), p, c));
        var draft = await DraftAsync(number);
        var verdict = installation.Services.GetRequiredService<ThemeChecker>().Check(_store.Current.Region(Acts.Region)!, draft.Theme, draft.Problems);
        await _acts.DoAsync<SubmitTheme, ThemeSubmitted>(_editor, (op, p, c) => op.RunAsync(number, draft.Revision, verdict, p, c));
        await _acts.DoAsync<RecordThemeOpinion, ThemeOpinionRecorded>(reviewer, (op, p, c) =>
            op.RunAsync(reviewer, number, draft.Revision, new OpinionForm(authority, true, ""), p, c));
        await _acts.DoAsync<CollectTheme, ThemeCollected>(_editor, (op, p, c) => op.RunAsync(_editor, number, p, c));
        await _acts.DoAsync<ScheduleTheme, ThemeScheduled>(_editor, (op, p, c) => op.RunAsync(_editor, number, RegionTime.DateOf(p.Now), p, c));
    }

    /// <summary>Publishes it; when this is done, readers here are shown it.</summary>
    public async Task PublishAsync(int place)
    {
        var number = LargeContent.ThemeAt(place);
        Acts.Done(await installation.Services.GetRequiredService<ThemePublisher>()
            .PublishAsync(number, _editor.Name, Process(nameof(PublishTheme), Acts.Region), CancellationToken.None));
        if (!_store.Current.Region(Acts.Region)!.FindTheme(number)!.Theme.Summary.EndsWith(Added, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The published theme is not shown.");
        }
    }

    public ProcessContext Process(string type, string region) => new()
    {
        ProcessType = type, ActorId = _editor.AccountId, Now = _clock.GetUtcNow(), Channel = Channel.Portal, Region = region,
    };

    private async Task<ThemeDraftView> DraftAsync(int number)
    {
        await using var scope = installation.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ThemeQueries>().DraftAsync(_editor, number, CancellationToken.None))!;
    }

    private static Reader ReaderOf(Installation installation, string authority, Role role) => new(
        Guid.CreateVersion7(), "事项编辑", null, Acts.Region,
        installation.Services.GetRequiredService<Authorities>().Find(Acts.Region, authority)!.AuthorityId, null, new HashSet<Role> { role });
}
