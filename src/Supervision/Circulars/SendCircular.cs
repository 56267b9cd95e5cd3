using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Supervision.Tasks;

namespace Suban.Supervision.Circulars;

/// <summary>Sends a circular out to departments (发通报), with the ranking as the register gives it at this moment.</summary>
public sealed class SendCircular(AppDbContext db, TaskQueries tasks, Authorities authorities)
{
    /// <param name="seen">The state whoever sends it read.</param>
    public async Task<Outcome<CircularSent>> RunAsync(
        Reader reader, Guid circularId, int seen, IReadOnlyCollection<Guid> departments, ProcessContext process, CancellationToken cancel)
    {
        var chosen = departments.Distinct().ToList();
        var faults = new FormFaults()
            .When(chosen.Count == 0, "Departments", "请选择发给哪些部门")
            .When(chosen.Any(d => !authorities.Answers(process.Region, d)), "Departments", "请从列表里选择部门");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await db.CircularAsync(circularId, seen, process, cancel);
        if (!found.TryGet(out var circular))
        {
            return found.Refusal;
        }

        var ranking = DepartmentRanking.Of(await tasks.ListAsync(reader, cancel), RegionTime.DateOf(process.Now));
        var outcome = circular.Publish(ranking, chosen.Count, process.Now);
        if (outcome.TryGet(out var sent))
        {
            db.AddRange(chosen.Select(d => new CircularReceipt
            {
                CircularReceiptId = Guid.CreateVersion7(process.Now),
                CircularId = circularId,
                AuthorityId = d,
                AuthorityName = authorities.Find(d)!.Name,
            }));
            db.Record(CircularRows.Stream(circularId), sent, process);
        }

        return outcome;
    }
}
