using Suban.Cases.Delegations;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Warnings;

/// <summary>Says why a step is late (说明超时原因), before it is decided; supervision sees it.</summary>
public sealed class ExplainOverdue(AppDbContext db)
{
    public async Task<Outcome<OverdueExplained>> RunAsync(Reader reader, Guid stepId, string words, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (step is not null)
        {
            await db.EntrustAsync(reader, step, process, cancel);
        }

        if (@case is null || step is null || !reader.WorksOn(step))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (step.Ended || step.DueAt is not { } due || due >= process.Now)
        {
            return CaseRefusals.NotOverdue(step.ItemName);
        }

        if (StaffText.Check("overdue", "超时原因", words, "已经超过期限，请写明为什么") is { } unfit)
        {
            return unfit;
        }

        db.Add(new OverdueReason
        {
            OverdueReasonId = Guid.CreateVersion7(process.Now), StepId = stepId, DueAt = due, Words = words, GivenByName = reader.Name, GivenAt = process.Now,
        });
        db.Add(CaseAlert.Of(@case, AlertKind.OverdueExplained, null, $"{step.AuthorityName}“{step.ItemName}”超时，原因：{words}（{reader.Name}）", process.Now));
        var explained = new OverdueExplained(@case.CaseId, stepId, due, words);
        db.Record(CaseRows.Stream(@case.CaseId), explained, process);
        return explained;
    }
}
