using Microsoft.EntityFrameworkCore;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>What turns red within the next three working days (三天内到期), for supervision, the first due first.</summary>
public sealed class SoonQueries(AppDbContext db, Regions regions, Authorities authorities, CaseTimes times, TimeProvider clock)
{
    public const int WorkingDays = 3;

    private const int PageSize = 50;

    /// <summary>The end of the third working day in the reader's region.</summary>
    public DateTimeOffset Until(Reader reader) => times.EndOf(reader.Region, WorkingDays, clock.GetUtcNow());

    /// <param name="after">The previous page's <see cref="Slice{T}.Next"/>.</param>
    public async Task<Slice<WatchedStepRow>> ListAsync(Reader reader, string? after, CancellationToken cancel)
    {
        if (!reader.Has(Role.Supervisor))
        {
            return new Slice<WatchedStepRow>([], null);
        }

        // By authority, so that the inbox's index finds what is due; the region of the case is what the reader may see.
        var (now, until, scope, offices) = (clock.GetUtcNow(), Until(reader), reader.RegionScope, OfficesOf(reader));
        var steps = db.Set<CaseStep>().AsNoTracking().Where(s => offices.Contains(s.AuthorityId) && s.Open && s.DueAt >= now && s.DueAt < until);
        if (Keyset.Read(after) is { } key)
        {
            steps = steps.Where(s => s.DueAt > key.At || (s.DueAt == key.At && s.StepId > key.Id));
        }

        var found = await (
            from step in steps
            join @case in db.Set<Case>() on step.CaseId equals @case.CaseId
            where @case.Region.StartsWith(scope)
            orderby step.DueAt, step.StepId
            select new { step, @case.Number, @case.Title }).Take(PageSize + 1).ToListAsync(cancel);
        var rows = found.Take(PageSize).ToList();
        return new Slice<WatchedStepRow>(
            rows.ConvertAll(r => new WatchedStepRow(
                r.Number, r.Title, r.step.ItemName, r.step.AuthorityName, StatusWords.Of(r.step.Status), r.step.ClaimedByName, r.step.DueAt!.Value,
                Lamp.Of(r.step.DueAt, r.step.WarnAt, r.step.Paused, now))),
            found.Count > PageSize ? Keyset.Write(rows[^1].step.DueAt!.Value, rows[^1].step.StepId) : null);
    }

    /// <summary>Those of the reader's region and below it, and those above that act for it.</summary>
    private List<Guid> OfficesOf(Reader reader) =>
    [
        .. regions.All.Where(r => r.Code.StartsWith(reader.RegionScope, StringComparison.Ordinal)).Concat(regions.Chain(reader.Region))
            .Select(r => r.Code).Distinct().SelectMany(authorities.Of).Select(authority => authority.AuthorityId),
    ];
}
