using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Procedures;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Editing;

/// <summary>Reads themes as their editors and reviewers see them. The region is the reader's own.</summary>
public sealed class ThemeQueries(
    AppDbContext db, CatalogueStore catalogue, ThemeChecker checker, FindingQueries findings, ProcedureQueries procedures, Authorities authorities,
    TimeProvider time)
{
    /// <summary>Every theme of the region, published, in work or not offered now.</summary>
    public async Task<IReadOnlyList<ThemeRow>> ListAsync(Reader reader, CancellationToken cancel)
    {
        if (catalogue.Current.Region(reader.Region) is not { } region)
        {
            return [];
        }

        var drafts = await db.Set<ThemeDraft>().AsNoTracking().Where(d => d.Region == reader.Region).ToDictionaryAsync(d => d.Number, cancel);
        var edited = await db.Set<EditedTheme>().AsNoTracking().Where(t => t.Region == reader.Region).ToDictionaryAsync(t => t.Number, cancel);
        var open = (await findings.OpenAsync(reader.Region, cancel)).ToLookup(f => f.Theme ?? 0);
        var overdue = await procedures.OverdueAsync(reader.Region, RegionTime.DateOf(time.GetUtcNow()), cancel);
        var numbers = region.Themes.Select(t => t.Number).Concat(region.Library.Document.Retired.Select(r => r.Number)).Concat(drafts.Keys);
        return [.. numbers.Distinct().Order().Select(Row)];

        ThemeRow Row(int number)
        {
            var draft = drafts.GetValueOrDefault(number);
            var row = edited.GetValueOrDefault(number);
            var (drafted, problems) = draft is null ? default : ThemeText.Read(draft.Text);
            var verdict = drafted is null ? null : checker.Check(region, drafted, problems);
            var shown = region.FindTheme(number)?.Theme;
            var theme = shown ?? drafted;
            return new ThemeRow(
                number,
                theme?.Name ?? region.Library.Document.Retired.First(r => r.Number == number).Name,
                theme is null ? "" : region.Library.Authority(theme.Lead).Name,
                row?.Standing ?? (shown is null ? null : ThemeStanding.InForce),
                row?.Origin ?? ThemeOrigin.File,
                row?.Edition ?? 0,
                draft?.Stage,
                draft?.PublishOn,
                verdict?.Completeness.Percent ?? (shown is null ? 0 : checker.PublishedCompleteness(region, number).Percent),
                open[number].Count(),
                verdict?.Blocks.Count,
                open[number].Any(f => f.Rule == CheckRule.TemplateMoved),
                overdue.Contains(number));
        }
    }

    public async Task<ThemeState?> StateAsync(Reader reader, int number, CancellationToken cancel)
    {
        var region = catalogue.Current.Region(reader.Region);
        var row = await db.Set<EditedTheme>().AsNoTracking().SingleOrDefaultAsync(t => t.Region == reader.Region && t.Number == number, cancel);
        var published = region?.FindTheme(number)?.Theme;
        var retired = region?.Library.Document.Retired.FirstOrDefault(r => r.Number == number);
        if (published is null && retired is null && row is null && await DraftOfAsync(reader.Region, number, cancel) is null)
        {
            return null;
        }

        var file = row is { Origin: ThemeOrigin.Editor, FileText: { } text } && published is not null ? ThemeText.ThemeOf(text) : null;
        return new ThemeState(
            published, retired, row?.Origin ?? ThemeOrigin.File, row?.Edition ?? 0, row is null ? published is not null : row.FileText is not null,
            file is not null && !ThemeText.Same(file, published!) ? file : null);
    }

    public async Task<ThemeDraftView?> DraftAsync(Reader reader, int number, CancellationToken cancel)
    {
        if (await DraftOfAsync(reader.Region, number, cancel) is not { } draft)
        {
            return null;
        }

        var region = catalogue.Current.Region(reader.Region);
        var (theme, problems) = ThemeText.Read(draft.Text);
        var opinions = await OpinionsAsync(reader.Region, [draft.ThemeDraftId], RecordThemeOpinion.HashOf(draft.Text), cancel);
        return new ThemeDraftView
        {
            ThemeDraftId = draft.ThemeDraftId,
            Number = number,
            Theme = theme,
            Base = draft.BaseText is { } text ? ThemeText.ThemeOf(text) : null,
            Stage = draft.Stage,
            Revision = draft.Revision,
            StartedAt = draft.StartedAt,
            StartedByName = draft.StartedByName,
            ChangedAt = draft.ChangedAt,
            ChangedByName = draft.ChangedByName,
            PublishOn = draft.PublishOn,
            Problems = problems,
            Opinions = [.. opinions[draft.ThemeDraftId]],
            Asked =
            [
                .. TakingPart.Of(theme, key => region?.ItemLibrary.FindItem(key)).Select(key => new AskedAuthority(
                    key, NameOf(reader.Region, key), opinions[draft.ThemeDraftId].LastOrDefault(o => o.Authority == key && o.Current))),
            ],
        };
    }

    /// <summary>The theme as a draft had it at an earlier state; null where that state is gone.</summary>
    public async Task<ServiceTheme?> SavedAsync(Guid themeDraftId, int revision, CancellationToken cancel) =>
        (await db.Set<ThemeSave>().AsNoTracking().SingleOrDefaultAsync(s => s.ThemeDraftId == themeDraftId && s.Revision == revision, cancel)) is { } save
            ? ThemeText.ThemeOf(save.Text)
            : null;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<EditionView>> EditionsAsync(Reader reader, int number, CancellationToken cancel)
    {
        var editions = await db.Set<ThemeEdition>().AsNoTracking()
            .Where(e => e.Region == reader.Region && e.Number == number).OrderByDescending(e => e.Edition).ToListAsync(cancel);
        var opinions = await OpinionsAsync(reader.Region, [.. editions.Select(e => e.ThemeDraftId).OfType<Guid>().Distinct()], "", cancel);
        return
        [
            .. editions.Select(e => new EditionView(
                e.Edition, ThemeText.ThemeOf(e.Text), e.Origin, e.CatalogueNumber, e.PublishedAt, e.PublishedByName, e.Reason,
                e.ThemeDraftId is { } draft ? [.. opinions[draft]] : [])),
        ];
    }

    /// <summary>Every name the theme has had in the region.</summary>
    public async Task<IReadOnlyCollection<string>> NamesAsync(Reader reader, int number, CancellationToken cancel) =>
    [
        .. (await db.Set<ThemeEdition>().AsNoTracking().Where(e => e.Region == reader.Region && e.Number == number).Select(e => e.Text).ToListAsync(cancel))
            .Select(text => ThemeText.ThemeOf(text).Name)
            .Append(catalogue.Current.Region(reader.Region)?.FindTheme(number)?.Name ?? "")
            .Distinct(),
    ];

    /// <summary>Drafts in review in which the reader's authority has a say.</summary>
    public async Task<IReadOnlyList<ReviewRow>> ReviewsAsync(Reader reader, CancellationToken cancel)
    {
        var region = catalogue.Current.Region(reader.Region);
        var rows = new List<ReviewRow>();
        foreach (var draft in await db.Set<ThemeDraft>().AsNoTracking()
            .Where(d => d.Region == reader.Region && d.Stage == ThemeStage.InReview).OrderBy(d => d.ChangedAt).ToListAsync(cancel))
        {
            var theme = ThemeText.ThemeOf(draft.Text);
            var mine = TakingPart.OfReader(reader, TakingPart.Of(theme, key => region?.ItemLibrary.FindItem(key)), authorities);
            if (mine.Count > 0)
            {
                var hash = RecordThemeOpinion.HashOf(draft.Text);
                var answered = await db.Set<ThemeOpinion>()
                    .Where(o => o.ThemeDraftId == draft.ThemeDraftId && o.TextHash == hash).Select(o => o.Authority).ToListAsync(cancel);
                rows.Add(new ReviewRow(draft.Number, theme.Name, draft.ChangedAt, mine, mine.All(answered.Contains)));
            }
        }

        return rows;
    }

    /// <summary>Of the authorities that have a say in a draft, those the reader answers for.</summary>
    public IReadOnlyList<AskedAuthority> AskedOf(Reader reader, ThemeDraftView draft)
    {
        var mine = TakingPart.OfReader(reader, draft.Asked.Select(a => a.Key), authorities);
        return [.. draft.Asked.Where(a => mine.Contains(a.Key))];
    }

    /// <summary>Whether the reader collects and publishes for the region.</summary>
    public bool IsBureau(Reader reader) => TakingPart.IsBureau(reader, authorities);

    private Task<ThemeDraft?> DraftOfAsync(string region, int number, CancellationToken cancel) =>
        db.Set<ThemeDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.Region == region && d.Number == number, cancel);

    private async Task<ILookup<Guid, OpinionView>> OpinionsAsync(
        string region, IReadOnlyList<Guid> drafts, string hash, CancellationToken cancel)
    {
        var rows = await db.Set<ThemeOpinion>().AsNoTracking()
            .Where(o => drafts.Contains(o.ThemeDraftId)).OrderBy(o => o.RecordedAt).ToListAsync(cancel);
        return rows.ToLookup(o => o.ThemeDraftId, o => new OpinionView(
            o.Authority, NameOf(region, o.Authority), o.Agreed, o.Words, o.GivenOn, o.GivenByName, o.PaperNumber, o.TextHash == hash));
    }

    private string NameOf(string region, string key) => authorities.Find(region, key)?.Name ?? key;
}
