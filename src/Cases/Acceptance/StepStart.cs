using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Cases.Systems;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Cases.Acceptance;

/// <summary>Starts every step whose prerequisites are granted and distributes to it: its own part of the form and its own materials (自动分发), to the inbox or to the department's own system.</summary>
public sealed class StepStart(AppDbContext db, FieldCipher cipher, StepRoutes routes)
{
    internal async Task<IReadOnlyList<StepStarted>> StartReadyAsync(
        Case @case, ThemePlan plan, DateOnly acceptedOn, ProcessContext process, CancellationToken cancel)
    {
        var granted = @case.Steps.Where(step => step.Status is StepStatus.Granted).Select(step => step.PartKey).ToHashSet(StringComparer.Ordinal);
        var ready = @case.Steps
            .Where(step => step.Status is StepStatus.Waiting && plan.FindComponent(step.PartKey)!.After.All(granted.Contains))
            .ToList();
        if (ready.Count == 0)
        {
            return [];
        }

        var form = (await db.Set<CaseForm>().AsNoTracking().SingleAsync(f => f.CaseId == @case.CaseId, cancel)).Open(cipher);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == @case.CaseId && !f.Superseded)
            .Select(f => new { f.MaterialId, f.ContentHash }).ToListAsync(cancel);
        var started = new List<StepStarted>(ready.Count);
        foreach (var step in ready)
        {
            var number = await Numbering.NextStepAsync(db, step.ImplementationCode, acceptedOn, cancel);
            if (!step.Start(number, acceptedOn, process.Now).TryGet(out _))
            {
                throw new InvalidOperationException($"Step {step.StepId} was waiting and could not start.");
            }

            step.Checksum = CaseForm.Checksum(
            [
                .. plan.Projection(step.PartKey, form),
                .. files.Where(f => plan.FindMaterial(f.MaterialId)?.Items.Contains(step.PartKey) == true)
                    .Select(f => KeyValuePair.Create($"{f.MaterialId}/{f.ContentHash}", f.ContentHash)),
            ]);
            var @event = new StepStarted(@case.CaseId, step.StepId, step.PartKey, number, step.AuthorityId, acceptedOn, step.Checksum);
            db.Record(CaseRows.Stream(@case.CaseId), @event, process);
            started.Add(@event);
        }

        await routes.PlaceAsync(ready, process.Now, cancel);
        return started;
    }
}
