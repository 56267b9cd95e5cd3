using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Editing;

/// <summary>The service bureau takes a draft that every department agreed to into its collection (汇总).</summary>
public sealed class CollectTheme(AppDbContext db, CatalogueStore catalogue, Authorities authorities)
{
    public async Task<Outcome<ThemeCollected>> RunAsync(Reader reader, int number, ProcessContext process, CancellationToken cancel)
    {
        if (!TakingPart.IsBureau(reader, authorities))
        {
            return EditingRefusals.NotBureau;
        }

        if (await db.DraftAsync(process.Region, number, cancel) is not { } draft)
        {
            return EditingRefusals.NoDraft;
        }

        var hash = RecordThemeOpinion.HashOf(draft.Text);
        var agreed = await db.Set<ThemeOpinion>()
            .Where(o => o.ThemeDraftId == draft.ThemeDraftId && o.TextHash == hash && o.Agreed)
            .Select(o => o.Authority).ToListAsync(cancel);
        var items = catalogue.Current.Region(process.Region);
        var open = TakingPart.Of(ThemeText.ThemeOf(draft.Text), key => items?.ItemLibrary.FindItem(key)).Except(agreed).ToList();
        if (draft.Stage is ThemeStage.InReview && open.Count > 0)
        {
            return EditingRefusals.Unagreed([.. open.Select(key => authorities.Find(process.Region, key)?.Name ?? key)]);
        }

        if (draft.Collect().Refusal is { } refusal)
        {
            return refusal;
        }

        var collected = new ThemeCollected(process.Region, number);
        db.Record(EditingRows.Stream(process.Region, number), collected, process);
        return collected;
    }
}
