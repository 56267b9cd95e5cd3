using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>Examination in the same act as the decision: the step is taken where nobody had it, and the opinion is written.</summary>
internal static class StepExamination
{
    public static Refusal? ExamineAtOnce(this AppDbContext db, Reader reader, HeldStep held, string opinion, ProcessContext process)
    {
        var (@case, step) = (held.Case, held.Step);
        if (!reader.Examines(step) || !reader.Approves(step))
        {
            return CaseRefusals.NotYours;
        }

        if (string.IsNullOrWhiteSpace(opinion))
        {
            return CaseRefusals.Missing("opinion", "请填写审查意见");
        }

        if (@case.CheckOwn(reader) is { } no)
        {
            return no;
        }

        if (step.Status is StepStatus.Ready)
        {
            step.Claim(reader.AccountId, reader.Name);
            db.Record(CaseRows.Stream(@case.CaseId), new StepClaimed(@case.CaseId, step.StepId, reader.AccountId, reader.Name), process);
        }

        if ((step.CheckHolder(reader) ?? step.Examine(reader.AccountId, opinion).Refusal) is { } refused)
        {
            return refused;
        }

        db.Record(CaseRows.Stream(@case.CaseId), new StepExamined(@case.CaseId, step.StepId, opinion), process);
        return null;
    }
}
