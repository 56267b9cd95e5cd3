using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Editing;

/// <summary>A changed theme as an editor sends it.</summary>
/// <param name="SeenRevision">The state the editor began with.</param>
/// <param name="Taken">The units in which the editor chose his own words over a colleague's, seeing both.</param>
public sealed record ThemeEdit(ServiceTheme Theme, int SeenRevision, IReadOnlySet<string>? Taken = null)
{
    /// <summary>The state whose colleague's words the editor has seen and lets stand where he did not take his own; null before a comparison.</summary>
    public int? ComparedRevision { get; init; }
}

/// <summary>Saves a draft (保存编制稿). Where a colleague saved meanwhile, both changes stand; only what both changed is put back to the editor.</summary>
public sealed class SaveThemeDraft(AppDbContext db)
{
    public async Task<Outcome<ThemeDraftSaved>> RunAsync(
        Reader reader, int number, ThemeEdit edit, ProcessContext process, CancellationToken cancel)
    {
        if (await db.DraftAsync(process.Region, number, cancel) is not { } draft)
        {
            return EditingRefusals.NoDraft;
        }

        var theirs = ThemeText.ThemeOf(draft.Text);
        var merged = edit.Theme with { Number = number };
        var apart = edit.SeenRevision != draft.Revision;
        if (apart)
        {
            var origin = await db.Set<ThemeSave>().AsNoTracking()
                .SingleOrDefaultAsync(s => s.ThemeDraftId == draft.ThemeDraftId && s.Revision == edit.SeenRevision, cancel);
            if (origin is null)
            {
                return EditingRefusals.NoDraft;
            }

            var merge = ThemeMerge.Of(ThemeText.ThemeOf(origin.Text), theirs, merged, edit.Taken ?? new HashSet<string>());
            if (merge.Disputed.Count > 0 && edit.ComparedRevision != draft.Revision)
            {
                return EditingRefusals.BothChanged(draft.ChangedByName, merge.Disputed);
            }

            merged = merge.Theme;
        }

        return Save(reader, draft, theirs, merged, apart, process);
    }

    private Outcome<ThemeDraftSaved> Save(
        Reader reader, ThemeDraft draft, ServiceTheme before, ServiceTheme after, bool merged, ProcessContext process)
    {
        var text = ThemeText.Write(after);
        var changes = ThemeDifference.Of(before, after, key => key);
        if (changes.Count == 0)
        {
            return new ThemeDraftSaved(draft.Region, draft.Number, draft.Revision, [], merged);
        }

        if (draft.Save(text, reader.Name, process.Now) is { Refusal: { } refusal })
        {
            return refusal;
        }

        db.Add(StateOf(draft));
        var saved = new ThemeDraftSaved(
            draft.Region, draft.Number, draft.Revision, [.. changes.Select(c => c.Label).Distinct()], merged);
        db.Record(EditingRows.Stream(draft.Region, draft.Number), saved, process);
        return saved;
    }

    internal static ThemeSave StateOf(ThemeDraft draft) => new()
    {
        ThemeDraftId = draft.ThemeDraftId,
        Revision = draft.Revision,
        Text = draft.Text,
        SavedAt = draft.ChangedAt,
        SavedByName = draft.ChangedByName,
    };
}
