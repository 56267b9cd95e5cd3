using Suban.Cases.Plans;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>Hands a step to the next section of the same department (转下一科室), with an opinion; the limits go on as those of one step.</summary>
public sealed class HandToSection(AppDbContext db, PinnedPlans plans)
{
    public async Task<Outcome<StepHandedToSection>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string opinion, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((@case.CheckOwn(reader) ?? step.CheckHolder(reader) ?? StaffText.Check("opinion", "意见", opinion, "请填写本科室的意见")) is { } no)
        {
            return no;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var from = step.Section;
        var moved = step.HandToSection(plan.FindComponent(step.PartKey)?.Sections ?? []);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        db.Add(new SectionTurn
        {
            SectionTurnId = Guid.CreateVersion7(process.Now),
            CaseId = @case.CaseId,
            StepId = stepId,
            Section = from!,
            Next = step.Section!,
            Opinion = opinion,
            HandedBy = reader.AccountId,
            HandedByName = reader.Name,
            HandedAt = process.Now,
        });
        var handed = new StepHandedToSection(@case.CaseId, stepId, from!, step.Section!, opinion);
        db.Record(CaseRows.Stream(@case.CaseId), handed, process);
        return handed;
    }
}
