using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Procedures;

/// <param name="Remarks">By step; <see cref="OperatingProcedure.Whole"/> for the procedure as a whole. Empty ones are left out.</param>
/// <param name="SeenVersion">The version the editor saw; 0 before the first.</param>
public sealed record ProcedureForm(IReadOnlyDictionary<string, string> Remarks, DateOnly ReviewDueOn, int SeenVersion);

/// <summary>Adds a version to a theme's operating procedure (编制操作规程); earlier versions stay as they were.</summary>
public sealed class WriteProcedure(AppDbContext db, CatalogueStore catalogue)
{
    public async Task<Outcome<ProcedureWritten>> RunAsync(
        Reader reader, int number, ProcedureForm form, ProcessContext process, CancellationToken cancel)
    {
        if (catalogue.Current.Region(process.Region) is not { } region || region.Themes.All(t => t.Number != number))
        {
            return ProcedureRefusals.NoTheme;
        }

        var version = await db.Set<ProcedureVersion>().Where(p => p.Region == process.Region && p.Number == number).MaxAsync(p => (int?)p.Version, cancel) ?? 0;
        if (version != form.SeenVersion)
        {
            return ProcedureRefusals.Moved;
        }

        if (FaultsOf(form, RegionTime.DateOf(process.Now)) is [_, ..] faults)
        {
            return ProcedureRefusals.Invalid(faults);
        }

        var written = new ProcedureVersion
        {
            Region = process.Region,
            Number = number,
            Version = version + 1,
            Remarks = ProcedureVersion.Text(form.Remarks),
            CatalogueNumber = region.Number,
            WrittenAt = process.Now,
            WrittenByName = reader.Name,
        };
        written.ReviewBy(form.ReviewDueOn);
        db.Add(written);
        var told = new ProcedureWritten(process.Region, number, written.Version, form.ReviewDueOn);
        db.Record(EditingRows.Stream(process.Region, number), told, process);
        return told;
    }

    private static List<FieldFault> FaultsOf(ProcedureForm form, DateOnly today)
    {
        var faults = form.Remarks.Select(r => EditedText.FaultOf(r.Key, "备注", r.Value, EditedText.MostInText)).OfType<FieldFault>().ToList();
        if (ReviewProcedure.FaultOfNext(form.ReviewDueOn, today) is { } fault)
        {
            faults.Add(fault);
        }

        return faults;
    }
}
