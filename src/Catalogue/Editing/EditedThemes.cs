using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Announcing;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Publishing;
using Suban.Catalogue.Translating;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Catalogue.Editing;

/// <summary>Lays a region's edited themes over what the region takes from the library (编辑过的主题).</summary>
public sealed class EditedThemes(IServiceScopeFactory scopes, Writes writes, Regions regions)
{
    /// <summary>What a region's editors changed, checked over what was read; nothing where the region publishes nothing.</summary>
    internal async Task<RegionEdits> OfAsync(CheckedContent content, string region, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var number = await db.Set<CatalogueVersion>().Where(v => v.Region == region).MaxAsync(v => (int?)v.Number, cancel) ?? 0;
        var rows = await db.Set<EditedTheme>().AsNoTracking()
            .Where(t => t.Region == region && (t.Origin == ThemeOrigin.Editor || t.Standing != ThemeStanding.InForce))
            .OrderBy(t => t.Number).ToListAsync(cancel);
        var announced = (await db.Set<NoticeDraft>().AsNoTracking()
                .Where(n => n.Region == region && n.Stage == NoticeStage.Published).OrderBy(n => n.NoticeDraftId).ToListAsync(cancel))
            .Select(n => n.ToNotice()).ToList();
        var translated = await db.ReleasedAsync(region, cancel);
        if (rows.Count == 0 || content.HasErrors || PublishCatalogue.AdoptionOf(content, region, regions) is not { } adoption)
        {
            return new RegionEdits(number, [], [], []) { Announced = announced, Translated = translated };
        }

        var files = RegionDocument.Of(content.Document, adoption).Themes.ToDictionary(t => t.Number);
        var texts = new List<ServiceTheme>();
        foreach (var row in rows.Where(r => r.Origin is ThemeOrigin.Editor))
        {
            var theme = ThemeText.ThemeOf((await db.EditionAsync(region, row.Number, row.Edition, cancel))!.Text);
            if (!files.TryGetValue(row.Number, out var file) || !ThemeText.Same(file, theme))
            {
                texts.Add(theme);
            }
        }

        var names = files.Values.Concat(texts).DistinctBy(t => t.Number).ToDictionary(t => t.Number, t => t.Name);
        var retired = rows.Where(r => r.Standing is not ThemeStanding.InForce)
            .Select(r => RetiredOf(r, texts.Find(t => t.Number == r.Number)?.Name ?? names.GetValueOrDefault(r.Number) ?? $"主题 {r.Number}"));
        var edits = new RegionEdits(number, texts, [.. retired], []) { Announced = announced, Translated = translated };

        // What the files say together with what the editors wrote is a new whole: an edited theme may use an item that is gone.
        var whole = ThemeChecker.Run(content.Document, edits.On(adoption), null, theme => rows.Exists(r => r.Number == theme.Number));
        return edits with { Errors = [.. whole.Errors.Select(e => e with { File = "编辑过的主题" })] };
    }

    /// <summary>The text in force of every theme whose origin is the editor, by number and region.</summary>
    public async Task<IReadOnlyList<(int Number, string Region, string Text)>> TextsAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var texts = await db.Set<EditedTheme>().AsNoTracking()
            .Where(t => t.Origin == ThemeOrigin.Editor)
            .Join(
                db.Set<ThemeEdition>(), t => new { t.Region, t.Number, t.Edition }, e => new { e.Region, e.Number, e.Edition },
                (t, e) => new { t.Number, t.Region, e.Text })
            .OrderBy(t => t.Number).ThenBy(t => t.Region).ToListAsync(cancel);
        return [.. texts.Select(t => (t.Number, t.Region, t.Text))];
    }

    /// <summary>Remembers what the files said; a theme whose file says the same as the editor is the file's again.</summary>
    internal async Task NoteAsync(CheckedContent content, ProcessContext process, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var any = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<EditedTheme>().AnyAsync(t => t.Region == process.Region, cancel);
        if (!any || PublishCatalogue.AdoptionOf(content, process.Region, regions) is not { } adoption)
        {
            return;
        }

        var files = RegionDocument.Of(content.Document, adoption);
        var outcome = await writes.RunAsync<NoteContentFiles, ContentFilesNoted>(
            (op, c) => op.RunAsync(files, process, c), process with { ProcessType = nameof(NoteContentFiles) }, cancel);
        _ = outcome.TryGet(out _);
    }

    private static RetiredTheme RetiredOf(EditedTheme row, string name) => new()
    {
        Number = row.Number,
        Name = name,
        Suspended = row.Standing is ThemeStanding.Suspended,
        Reason = row.StandingReason ?? "",
        Since = row.StandingSince ?? default,
        Go = row.Go,
    };
}
