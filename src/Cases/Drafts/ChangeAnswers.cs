using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Drafts;

/// <summary>Answers the situations (情形) of a draft anew, or reconciles it with a newer guide: compiles again and keeps every answer that still fits.</summary>
public sealed class ChangeAnswers(AppDbContext db, PinnedPlans plans, DraftPlanner planner, DraftPrefill prefill, FieldCipher cipher)
{
    /// <param name="answers">Null keeps the answers and only takes the guide's present version.</param>
    public async Task<Outcome<DraftAnswersChanged>> RunAsync(
        Reader reader, Guid draftId, IReadOnlyDictionary<string, string>? answers, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        var before = await plans.GetAsync(db, draft.PlanId, cancel);
        var planned = await planner.PlanAsync(DraftPlanner.RequestOf(draft, answers ?? before.AnswerMap()), draft.PartyId, process.Now, cancel);
        if (!planned.TryGet(out var subject))
        {
            return planned.Refusal!;
        }

        (draft.PlanId, draft.Title, draft.GuideVersion) = (subject.PlanId, subject.Title, subject.Plan.Version);
        draft.Touch(process.Now);
        var dropped = await FitAsync(draft, before, subject.Plan, cancel);
        var changed = new DraftAnswersChanged(
            draftId,
            draft.Revision,
            [.. subject.Plan.Components.Where(c => before.FindComponent(c.Key) is null).Select(c => c.Name)],
            [.. before.Components.Where(c => subject.Plan.FindComponent(c.Key) is null).Select(c => c.Name)],
            dropped);
        db.Record(CaseRows.Stream(draftId), changed, process);
        return changed;
    }

    /// <summary>Takes out what the new plan does not ask, and fills in what is known of what it asks anew.</summary>
    private async Task<List<string>> FitAsync(Draft draft, ThemePlan before, ThemePlan plan, CancellationToken cancel)
    {
        var draftId = draft.DraftId;
        var form = await db.FormOfAsync(draftId, cancel);
        var values = form.Open(cipher);
        var dropped = new List<string>();
        foreach (var (id, value) in values.Where(pair => !NameRepresentative.IsItsKey(pair.Key)).ToList())
        {
            var field = plan.FindField(id);
            if (field is null || (FieldCheck.Check(field, value.Typed).Fault is not null && field.Options.Count > 0))
            {
                values.Remove(id);
                dropped.Add(before.FindField(id)?.Label ?? id);
            }
            else if (field.Id != id)
            {
                // The guide now asks both facts as one: what was answered to either still counts.
                values.Remove(id);
                values.TryAdd(field.Id, value);
            }
        }

        foreach (var (id, known) in await prefill.FindAsync(draft.PartyId, plan, draft.Revision, cancel))
        {
            values.TryAdd(id, known);
        }

        form.Seal(cipher, values);
        foreach (var material in await db.MaterialsOfAsync(draftId, cancel))
        {
            if (plan.FindMaterial(material.MaterialId) is null)
            {
                db.Remove(material);
                await db.Set<CaseFile>().Where(f => f.CaseId == draftId && f.MaterialId == material.MaterialId).ExecuteDeleteAsync(cancel);
            }
        }

        return dropped;
    }
}
