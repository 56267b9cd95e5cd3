using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Withdrawal;

/// <summary>Presses for an answer (催办): every department that still has a step hears of it, once a day.</summary>
public sealed class UrgeCase(AppDbContext db)
{
    public async Task<Outcome<CaseUrged>> RunAsync(Reader reader, Guid caseId, string words, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsApplicant(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (@case.Status is not (CaseStatus.Received or CaseStatus.Accepted or CaseStatus.Decided))
        {
            return CaseRefusals.NotInState(@case.Number, @case.Status);
        }

        if (!@case.Urge(RegionTime.DateOf(process.Now)))
        {
            return CaseRefusals.UrgedToday;
        }

        var open = @case.Steps.Where(step => step.Open).Select(step => (Guid?)step.AuthorityId).Distinct().DefaultIfEmpty(null);
        var text = string.IsNullOrWhiteSpace(words) ? $"申请人催办 {@case.Number}。" : $"申请人催办 {@case.Number}：{words}";
        db.AddRange(open.Select(authority => CaseAlert.Of(@case, AlertKind.Urged, authority, text, process.Now)));
        var urged = new CaseUrged(caseId, @case.Number, @case.Urges);
        db.Record(CaseRows.Stream(caseId), urged, process);
        return urged;
    }
}
