using Suban.Kernel;

namespace Suban.Cases.Acceptance;

/// <summary>Accepts by silence (视为受理): not told by the close of the fifth working day, the case is accepted as of the receipt day and a supervisor hears of it.</summary>
/// <remarks>行政许可法第三十二条第一款第（四）项.</remarks>
public sealed class DeemAccepted(AppDbContext db, CaseAcceptance acceptance)
{
    public async Task<Outcome<CaseDeemedAccepted>> RunAsync(Guid caseId, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null)
        {
            return CaseRefusals.CaseNotFound;
        }

        if (@case.AnswerDueAt is not { } due || due >= process.Now)
        {
            return CaseRefusals.AnswerTimeRunning;
        }

        var acceptedOn = RegionTime.DateOf(@case.AnswerFrom);
        var outcome = await acceptance.AcceptAsync(@case, CaseAct.DeemAccept, acceptedOn, process, cancel);
        if (!outcome.TryGet(out _))
        {
            return outcome.Refusal!;
        }

        var deemed = new CaseDeemedAccepted(caseId, @case.Number, acceptedOn, due);
        db.Record(CaseRows.Stream(caseId), deemed, process);
        db.Add(CaseAlert.Of(
            @case, AlertKind.DeemedAccepted, null, $"办件 {@case.Number} 到期没有告知，依法视为自 {acceptedOn:yyyy-MM-dd} 起受理。", process.Now));
        return deemed;
    }
}
