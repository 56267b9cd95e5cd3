using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delegations;
using Suban.Cases.Filters;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>A step in a department's inbox.</summary>
/// <param name="Light">Grey while the applicant's supplement is awaited.</param>
public sealed record InboxRow(
    Guid StepId, int Revision, string Number, string ItemName, string Theme, string ApplicantName, StepStatus Status, string StatusWords,
    DateTimeOffset? DueAt, Light Light, DateTimeOffset? AcceptedAt, string? ClaimedByName, bool Mine)
{
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The section of the department that has it.</summary>
    public string? Section { get; init; }

    public string AuthorityName { get; init; } = "";
}

/// <summary>
/// How many open steps show each light, and how many wait for this reader; each count stops at <see cref="Most"/>, so that a hundred
/// thousand cost no more than a thousand.
/// </summary>
public sealed record InboxCounts(int Red, int Yellow, int Green, int Grey, int MyTurn)
{
    public const int Most = 999;
}

/// <summary>A department's inbox (待办), by least remaining time; what its own system has is not in it.</summary>
public sealed class InboxQueries(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="after">The previous page's <see cref="Slice{T}.Next"/>.</param>
    public Task<Slice<InboxRow>> InboxAsync(Reader reader, InboxFilter filter, string? after, CancellationToken cancel) =>
        ReadAsync(reader, steps => Filtered(steps, reader, filter), after, cancel);

    /// <summary>Open steps of other organs that this one handles by delegation (受托办理).</summary>
    public async Task<Slice<InboxRow>> EntrustedAsync(Reader reader, string? after, CancellationToken cancel) => reader.AuthorityId is { } grantee
        ? await RowsAsync(reader, db.EntrustedTo(Open(Keyset.Read(after)), grantee, RegionTime.DateOf(clock.GetUtcNow())), PageSize, cancel)
        : new Slice<InboxRow>([], null);

    /// <summary>How many there are; null where nothing is delegated to the reader's organ.</summary>
    public async Task<int?> EntrustedCountAsync(Reader reader, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(clock.GetUtcNow());
        return reader.AuthorityId is { } grantee && await db.InForce(today).AnyAsync(d => d.GranteeId == grantee, cancel)
            ? await db.EntrustedTo(db.Set<CaseStep>().Where(s => s.Open && s.SystemId == null), grantee, today).Take(InboxCounts.Most).CountAsync(cancel)
            : null;
    }

    /// <summary>The most urgent step that waits for this reader, after the one just finished.</summary>
    public async Task<InboxRow?> NextAsync(Reader reader, InboxFilter filter, Guid finished, CancellationToken cancel) => (await ReadAsync(
        reader, steps => Filtered(steps, reader, filter with { MyTurn = true }).Where(s => s.StepId != finished), after: null, cancel, most: 1)).Rows is [var next, ..]
        ? next : null;

    /// <summary>The filters the reader keeps, by name.</summary>
    public async Task<IReadOnlyList<KeptFilter>> FiltersAsync(Reader reader, CancellationToken cancel) =>
        await db.Set<SavedFilter>().AsNoTracking().Where(f => f.AccountId == reader.AccountId).OrderBy(f => f.Name)
            .Select(f => new KeptFilter(f.FilterId, f.Name, new InboxFilter(f.MyTurn, f.Light, f.Stage, f.PartKey))).ToListAsync(cancel);

    private async Task<Slice<InboxRow>> ReadAsync(
        Reader reader, Func<IQueryable<CaseStep>, IQueryable<CaseStep>> which, string? after, CancellationToken cancel, int most = PageSize)
    {
        if (reader.AuthorityId is not { } authority)
        {
            return new Slice<InboxRow>([], null);
        }

        return await RowsAsync(reader, which(From(authority, Keyset.Read(after))), most, cancel);
    }

    private async Task<Slice<InboxRow>> RowsAsync(Reader reader, IQueryable<CaseStep> which, int most, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var steps = await which.AsNoTracking().OrderBy(s => s.DueAt).ThenBy(s => s.StepId).Take(most + 1).ToListAsync(cancel);
        var rows = steps.Take(most).ToList();
        var ids = rows.ConvertAll(s => s.CaseId);
        var cases = await db.Set<Case>().Where(c => ids.Contains(c.CaseId))
            .Select(c => new { c.CaseId, c.Title, c.ApplicantName }).ToDictionaryAsync(c => c.CaseId, cancel);
        return new Slice<InboxRow>(
            rows.ConvertAll(s => Row(s, cases[s.CaseId].Title, cases[s.CaseId].ApplicantName, reader, now)),
            steps.Count > most ? Keyset.Write(rows[^1].DueAt!.Value, rows[^1].StepId) : null);
    }

    /// <summary>All counts in one question to the database.</summary>
    public async Task<InboxCounts> CountsAsync(Reader reader, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var open = db.Set<CaseStep>().Where(s => s.AuthorityId == reader.AuthorityId && s.Open && s.SystemId == null);
        var (red, yellow, grey) = (First(Lit(open, Light.Red, now)), First(Lit(open, Light.Yellow, now)), First(Lit(open, Light.Grey, now)));
        var turn = First(Turn(open, reader));

        // From the latest due time: what is far from due is green, so no yellow step is read in vain.
        var green = Lit(open, Light.Green, now).OrderByDescending(s => s.DueAt).Take(InboxCounts.Most);
        return await open.OrderBy(s => s.DueAt).Take(1)
            .Select(_ => new InboxCounts(red.Count(), yellow.Count(), green.Count(), grey.Count(), turn.Count()))
            .SingleOrDefaultAsync(cancel) ?? new InboxCounts(0, 0, 0, 0, 0);

        static IQueryable<CaseStep> First(IQueryable<CaseStep> steps) => steps.OrderBy(s => s.DueAt).Take(InboxCounts.Most);
    }

    /// <summary>Steps the department has decided, newest first, at most 50.</summary>
    public async Task<IReadOnlyList<InboxRow>> DoneAsync(Reader reader, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from step in db.Set<CaseStep>().AsNoTracking()
            join @case in db.Set<Case>() on step.CaseId equals @case.CaseId
            where step.AuthorityId == reader.AuthorityId && step.DecidedAt != null && (step.Status == StepStatus.Granted || step.Status == StepStatus.Denied)
            orderby step.DecidedAt descending
            select new { step, @case.Title, @case.ApplicantName }).Take(50).ToListAsync(cancel);
        return rows.ConvertAll(r => Row(r.step, r.Title, r.ApplicantName, reader, now));
    }

    private IQueryable<CaseStep> Filtered(IQueryable<CaseStep> steps, Reader reader, InboxFilter filter)
    {
        steps = Lit(steps, filter.Light, clock.GetUtcNow());
        steps = filter.MyTurn ? Turn(steps, reader) : steps;
        steps = filter.Stage is { } stage ? steps.Where(s => s.Status == stage) : steps;
        return filter.PartKey is { } part ? steps.Where(s => s.PartKey == part) : steps;
    }

    /// <summary>Only what waits for this reader: to be taken or examined by an examiner, to be decided by an approver.</summary>
    private static IQueryable<CaseStep> Turn(IQueryable<CaseStep> steps, Reader reader)
    {
        var (examiner, approver, me) = (reader.Has(Role.Examiner), reader.Has(Role.Approver), reader.AccountId);
        if (reader.Covers.Count > 0)
        {
            return CoveringTurn(steps, reader);
        }

        return (examiner, approver) switch
        {
            (false, _) => steps.Where(s => s.Status == StepStatus.Examining),
            (true, false) => steps.Where(s => s.Status == StepStatus.Ready || (s.Status == StepStatus.Claimed && s.ClaimedBy == me)),
            (true, true) => steps.Where(s =>
                s.Status == StepStatus.Examining || s.Status == StepStatus.Ready || (s.Status == StepStatus.Claimed && s.ClaimedBy == me)),
        };
    }

    /// <summary>The reader's own, and the colleagues' whose work he does today.</summary>
    private static IQueryable<CaseStep> CoveringTurn(IQueryable<CaseStep> steps, Reader reader)
    {
        var (examiner, approver, covers, me) = (reader.Has(Role.Examiner), reader.Has(Role.Approver), reader.CoversApprover(), reader.AccountId);
        var holders = reader.Covers.Where(c => c.Role is Role.Examiner).Select(c => (Guid?)c.AccountId).Append(me).ToList();
        return steps.Where(s =>
            (s.Status == StepStatus.Examining && (approver || (covers && s.ExaminedBy != me)))
            || (s.Status == StepStatus.Ready && examiner)
            || (s.Status == StepStatus.Claimed && holders.Contains(s.ClaimedBy)));
    }

    private static IQueryable<CaseStep> Lit(IQueryable<CaseStep> steps, Light? light, DateTimeOffset now) => light switch
    {
        null => steps,
        Light.Red => steps.Where(s => s.DueAt < now),
        Light.Yellow => steps.Where(s => s.DueAt >= now && s.WarnAt <= now && !s.Paused),
        Light.Green => steps.Where(s => s.DueAt >= now && s.WarnAt > now && !s.Paused),
        Light.Grey => steps.Where(s => s.DueAt >= now && s.Paused),
        _ => throw new ArgumentOutOfRangeException(nameof(light), light, null),
    };

    // A row comparison keeps the keyset on the index; the two halves of an OR do not.
    private IQueryable<CaseStep> From(Guid authority, Keyset? after) => after is { } key
        ? db.Set<CaseStep>().FromSql(
            $"SELECT * FROM case_steps WHERE authority_id = {authority} AND is_open AND system_id IS NULL AND (due_at, step_id) > ({key.Microseconds}, {key.Id})")
        : db.Set<CaseStep>().Where(s => s.AuthorityId == authority && s.Open && s.SystemId == null);

    private IQueryable<CaseStep> Open(Keyset? after) => after is { } key
        ? db.Set<CaseStep>().FromSql($"SELECT * FROM case_steps WHERE is_open AND system_id IS NULL AND (due_at, step_id) > ({key.Microseconds}, {key.Id})")
        : db.Set<CaseStep>().Where(s => s.Open && s.SystemId == null);

    internal static InboxRow Row(CaseStep step, string theme, string applicant, Reader reader, DateTimeOffset now) => new(
        step.StepId, step.Revision, step.Number ?? "", step.ItemName, theme, applicant, step.Status, StatusWords.Of(step), step.DueAt,
        Lamp.Of(step.DueAt, step.WarnAt, step.Paused, now), step.AcceptedAt, step.ClaimedByName,
        step.ClaimedBy == reader.AccountId)
    {
        DecidedAt = step.DecidedAt,
        Section = step.Section,
        AuthorityName = step.AuthorityName,
    };
}
