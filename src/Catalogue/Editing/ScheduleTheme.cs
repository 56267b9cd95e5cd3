using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Editing;

/// <summary>Sets the day a collected draft is published (定发布日期).</summary>
public sealed class ScheduleTheme(AppDbContext db, Authorities authorities)
{
    public async Task<Outcome<ThemeScheduled>> RunAsync(
        Reader reader, int number, DateOnly on, ProcessContext process, CancellationToken cancel)
    {
        if (!TakingPart.IsBureau(reader, authorities))
        {
            return EditingRefusals.NotBureau;
        }

        if (await db.DraftAsync(process.Region, number, cancel) is not { } draft)
        {
            return EditingRefusals.NoDraft;
        }

        if (draft.Schedule(on, RegionTime.DateOf(process.Now)).Refusal is { } refusal)
        {
            return refusal;
        }

        var scheduled = new ThemeScheduled(process.Region, number, on);
        db.Record(EditingRows.Stream(process.Region, number), scheduled, process);
        return scheduled;
    }
}
