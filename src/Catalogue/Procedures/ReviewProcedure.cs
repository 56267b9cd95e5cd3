using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Procedures;

/// <param name="Sound">It can stay as it is.</param>
/// <param name="NextOn">The day by which it is looked at again.</param>
public sealed record ProcedureReviewForm(string Finding, bool Sound, DateOnly NextOn, int SeenVersion);

/// <summary>Records what a look at an operating procedure found, and when the next is due (复核操作规程).</summary>
/// <remarks>及时总结“一件事”操作规程和办事指南实施情况.</remarks>
public sealed class ReviewProcedure(AppDbContext db)
{
    private const int MostYears = 3;

    public async Task<Outcome<ProcedureReviewed>> RunAsync(
        Reader reader, int number, ProcedureReviewForm form, ProcessContext process, CancellationToken cancel)
    {
        var version = await db.Set<ProcedureVersion>()
            .Where(p => p.Region == process.Region && p.Number == number).OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancel);
        if (version is null)
        {
            return ProcedureRefusals.NotWritten;
        }

        if (version.Version != form.SeenVersion)
        {
            return ProcedureRefusals.Moved;
        }

        var today = RegionTime.DateOf(process.Now);
        if (FaultsOf(form, today) is [_, ..] faults)
        {
            return ProcedureRefusals.Invalid(faults);
        }

        db.Add(new ProcedureReview
        {
            ProcedureReviewId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            Number = number,
            Version = version.Version,
            Finding = form.Finding,
            Sound = form.Sound,
            ReviewedOn = today,
            ReviewedByName = reader.Name,
        });
        version.ReviewBy(form.NextOn);
        var reviewed = new ProcedureReviewed(process.Region, number, version.Version, form.Sound, form.NextOn);
        db.Record(EditingRows.Stream(process.Region, number), reviewed, process);
        return reviewed;
    }

    internal static FieldFault? FaultOfNext(DateOnly next, DateOnly today) =>
        next <= today || next > today.AddYears(MostYears) ? new FieldFault("NextOn", $"下次复核应在明天以后、{MostYears} 年以内") : null;

    private static List<FieldFault> FaultsOf(ProcedureReviewForm form, DateOnly today)
    {
        var faults = new[] { EditedText.FaultOf(nameof(form.Finding), "复核结论", form.Finding, EditedText.MostInText), FaultOfNext(form.NextOn, today) }
            .OfType<FieldFault>().ToList();
        if (string.IsNullOrWhiteSpace(form.Finding))
        {
            faults.Add(new FieldFault(nameof(form.Finding), "请写明看了什么、发现什么"));
        }

        return faults;
    }
}
