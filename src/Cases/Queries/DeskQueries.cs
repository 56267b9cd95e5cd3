using Microsoft.EntityFrameworkCore;
using Suban.Cases.Issue;
using Suban.Catalogue.Compiling;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>A case on one of the window's lists.</summary>
public sealed record DeskRow(
    Guid CaseId, string Number, string Title, string ApplicantName, Channel Channel, CaseStatus Status, string StatusWords,
    DateTimeOffset ReceivedAt, DateTimeOffset? DueAt, Light Light, string? FollowerName)
{
    /// <summary>When the last department decided; null before.</summary>
    public DateTimeOffset? DecidedAt { get; init; }
}

/// <summary>Results on their way by post (寄递中): not yet numbered by the post, or not yet signed for.</summary>
public sealed record PostedRow(
    Guid IssueId, string Number, string Title, string ReceiverName, DateTimeOffset IssuedAt, string? PostOrder);

/// <summary>How much waits at the window; each count stops at <see cref="Most"/>.</summary>
public sealed record DeskCounts(int ToCheck, int CheckOverdue, int AwaitingSupplement, int ReadyToIssue, int Returned, int InPost)
{
    public const int Most = 999;
}

/// <summary>A step that a department sent back.</summary>
public sealed record ReturnedStepRow(
    Guid StepId, int Revision, Guid CaseId, string CaseNumber, string Title, string ItemName, string AuthorityName, DateTimeOffset? DueAt, Light Light);

/// <summary>A step past its end or near it, as supervision lists it.</summary>
public sealed record WatchedStepRow(
    string CaseNumber, string Theme, string ItemName, string AuthorityName, string StatusWords, string? ClaimedByName, DateTimeOffset DueAt, Light Light);

/// <summary>The window's and supervision's lists, within the region.</summary>
public sealed class DeskQueries(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 20;

    /// <summary>Received cases by the time left to answer.</summary>
    public async Task<Slice<DeskRow>> ToCheckAsync(Reader reader, string? after, CancellationToken cancel)
    {
        var query = Scoped(reader).Where(c => c.Status == CaseStatus.Received && c.AnswerDueAt != null);
        if (Keyset.Read(after) is { } key)
        {
            query = query.Where(c => c.AnswerDueAt > key.At);
        }

        return Page(await query.OrderBy(c => c.AnswerDueAt).Take(2 * PageSize).ToListAsync(cancel), c => c.AnswerDueAt!.Value);
    }

    /// <summary>Cases this clerk received at the counter and has not answered yet, at most 50.</summary>
    public async Task<IReadOnlyList<DeskRow>> OnCounterAsync(Reader reader, CancellationToken cancel)
    {
        var found = await Scoped(reader)
            .Where(c => c.Status == CaseStatus.Received && c.Channel == Channel.Window && c.FollowerId == reader.AccountId)
            .OrderByDescending(c => c.ReceivedAt).Take(50).ToListAsync(cancel);
        return found.ConvertAll(Row);
    }

    /// <summary>Cases that wait for the applicant, by the days left.</summary>
    public async Task<Slice<DeskRow>> SupplementsAsync(Reader reader, string? after, CancellationToken cancel)
    {
        var query = Scoped(reader).Where(c => c.Status == CaseStatus.AwaitingSupplement && c.SupplyDueAt != null);
        if (Keyset.Read(after) is { } key)
        {
            query = query.Where(c => c.SupplyDueAt > key.At);
        }

        return Page(await query.OrderBy(c => c.SupplyDueAt).Take(2 * PageSize).ToListAsync(cancel), c => c.SupplyDueAt!.Value);
    }

    /// <summary>Wholly decided cases with results nobody has handed over or sent yet, first decided first.</summary>
    public async Task<Slice<DeskRow>> ReadyToIssueAsync(Reader reader, string? after, CancellationToken cancel)
    {
        var query = Ready(Scoped(reader)).Where(c => c.DecidedAt != null);
        if (Keyset.Read(after) is { } key)
        {
            query = query.Where(c => c.DecidedAt > key.At);
        }

        return Page(await query.OrderBy(c => c.DecidedAt).Take(2 * PageSize).ToListAsync(cancel), c => c.DecidedAt!.Value);
    }

    /// <summary>Cases under way whose applicant wants what is ready now and has not had it, the longest waiting first, at most 100.</summary>
    public async Task<IReadOnlyList<DeskRow>> PartsWantedAsync(Reader reader, CancellationToken cancel)
    {
        var found = await (
            from offer in db.Set<PartOffer>()
            where offer.Agreed == true && !db.Set<CaseIssue>().Any(i => i.CaseId == offer.CaseId && i.IssuedAt >= offer.AnsweredAt)
            join @case in Scoped(reader) on offer.CaseId equals @case.CaseId
            where @case.Status == CaseStatus.Accepted
            orderby offer.AnsweredAt
            select @case).Take(100).ToListAsync(cancel);
        return found.ConvertAll(Row);
    }

    /// <summary>What was sent and not yet signed for, the longest on its way first, at most 100.</summary>
    public async Task<IReadOnlyList<PostedRow>> InPostAsync(Reader reader, CancellationToken cancel) => await (
        from issue in Underway()
        join @case in Scoped(reader) on issue.CaseId equals @case.CaseId
        orderby issue.IssuedAt
        select new PostedRow(issue.IssueId, @case.Number, @case.Title, issue.ReceiverName, issue.IssuedAt, issue.PostOrder)).Take(100).ToListAsync(cancel);

    /// <summary>By case number, step number, or part of the applicant's name; newest first.</summary>
    public async Task<Slice<DeskRow>> SearchAsync(Reader reader, string text, string? before, CancellationToken cancel)
    {
        var sought = string.Concat(text.Where(c => c is not (' ' or '\u3000')));
        if (sought.Length == 0)
        {
            return new Slice<DeskRow>([], null);
        }

        var query = sought.All(char.IsAsciiLetterOrDigit) && sought.Length >= 6
            ? Scoped(reader).Where(c => c.Number == sought || c.Steps.Any(s => s.Number == sought))
            : Scoped(reader).Where(c => c.ApplicantName.Contains(sought));
        return await NewestAsync(query, before, cancel);
    }

    /// <summary>The cases of these applicants, newest first.</summary>
    public Task<Slice<DeskRow>> OfPartiesAsync(Reader reader, IReadOnlyList<Guid> parties, string? before, CancellationToken cancel) =>
        NewestAsync(Scoped(reader).Where(c => parties.Contains(c.PartyId)), before, cancel);

    /// <summary>Steps whose department is not competent.</summary>
    public async Task<IReadOnlyList<ReturnedStepRow>> ReturnedStepsAsync(Reader reader, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await Scoped(reader).SelectMany(c => c.Steps.Where(s => s.Status == StepStatus.ReturnedToWindow), (c, s) => new { c.Number, c.Title, Step = s })
            .OrderBy(r => r.Step.DueAt).Take(200).ToListAsync(cancel);
        return rows.ConvertAll(r => new ReturnedStepRow(
            r.Step.StepId, r.Step.Revision, r.Step.CaseId, r.Number, r.Title, r.Step.ItemName, r.Step.AuthorityName, r.Step.DueAt,
            Lamp.Of(r.Step.DueAt, r.Step.WarnAt, paused: false, now)));
    }

    /// <summary>Open steps that are red or yellow, the most urgent first, at most 100.</summary>
    public async Task<IReadOnlyList<WatchedStepRow>> WatchedStepsAsync(Reader reader, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await Scoped(reader).Where(c => c.Status == CaseStatus.Accepted)
            .SelectMany(c => c.Steps.Where(s => s.Open && s.WarnAt <= now), (c, s) => new { c.Number, c.Title, Step = s })
            .OrderBy(r => r.Step.DueAt).Take(100).ToListAsync(cancel);
        return
        [
            .. from row in rows
               let light = Lamp.Of(row.Step.DueAt, row.Step.WarnAt, row.Step.Paused, now)
               where light is Light.Red or Light.Yellow
               select new WatchedStepRow(
                   row.Number, row.Title, row.Step.ItemName, row.Step.AuthorityName, StatusWords.Of(row.Step.Status), row.Step.ClaimedByName,
                   row.Step.DueAt!.Value, light),
        ];
    }

    public async Task<DeskCounts> CountsAsync(Reader reader, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var cases = Scoped(reader);
        return new DeskCounts(
            await Capped(cases.Where(c => c.Status == CaseStatus.Received), cancel),
            await Capped(cases.Where(c => c.Status == CaseStatus.Received && c.AnswerDueAt < now), cancel),
            await Capped(cases.Where(c => c.Status == CaseStatus.AwaitingSupplement), cancel),
            await Capped(Ready(cases), cancel),
            await Capped(cases.Where(c => c.Status == CaseStatus.Accepted && c.Steps.Any(s => s.Status == StepStatus.ReturnedToWindow)), cancel),
            await Underway().Where(i => cases.Any(c => c.CaseId == i.CaseId)).Select(i => i.IssueId).Take(DeskCounts.Most).CountAsync(cancel));
    }

    internal static IQueryable<Case> InRegion(IQueryable<Case> cases, Reader reader) =>
        reader.Has(Role.WindowClerk) || reader.Has(Role.Issuer) || reader.Has(Role.Supervisor)
            ? cases.Where(c => c.Region.StartsWith(reader.RegionScope))
            : cases.Where(c => false);

    private IQueryable<Case> Scoped(Reader reader) => InRegion(db.Set<Case>().AsNoTracking(), reader);

    private static IQueryable<Case> Ready(IQueryable<Case> cases) => cases.Where(c =>
        c.Status == CaseStatus.Decided &&
        c.Steps.Any(s => s.IssueId == null && (s.Status == StepStatus.Granted || s.Status == StepStatus.Denied)));

    private IQueryable<CaseIssue> Underway() =>
        db.Set<CaseIssue>().Where(i => i.Method == DeliveryMethod.Post && i.DeliveredAt == null);

    private static Task<int> Capped(IQueryable<Case> cases, CancellationToken cancel) =>
        cases.Select(c => c.CaseId).Take(DeskCounts.Most).CountAsync(cancel);

    private async Task<Slice<DeskRow>> NewestAsync(IQueryable<Case> query, string? before, CancellationToken cancel)
    {
        if (Keyset.Read(before) is { } key)
        {
            query = query.Where(c => c.ReceivedAt < key.At);
        }

        var found = await query.OrderByDescending(c => c.ReceivedAt).Take(2 * PageSize).ToListAsync(cancel);
        var rows = found.Count <= PageSize ? found : found.FindAll(c => c.ReceivedAt >= found[PageSize - 1].ReceivedAt);
        return new Slice<DeskRow>(
            rows.ConvertAll(Row), found.Count > rows.Count ? Keyset.Write(rows[^1].ReceivedAt, rows[^1].CaseId) : null);
    }

    private Slice<DeskRow> Page(List<Case> found, Func<Case, DateTimeOffset> place)
    {
        // Cases that share an instant stay on one page.
        var rows = found.Count <= PageSize ? found : found.FindAll(c => place(c) <= place(found[PageSize - 1]));
        return new Slice<DeskRow>(
            rows.ConvertAll(Row), found.Count > rows.Count ? Keyset.Write(place(rows[^1]), rows[^1].CaseId) : null);
    }

    private DeskRow Row(Case @case)
    {
        var due = @case.Status switch
        {
            CaseStatus.Received => @case.AnswerDueAt,
            CaseStatus.AwaitingSupplement => @case.SupplyDueAt,
            CaseStatus.Accepted => @case.PromiseDueAt,
            CaseStatus.Decided or CaseStatus.Delivered or CaseStatus.NotAccepted or CaseStatus.Returned or CaseStatus.Withdrawn or CaseStatus.Voided or CaseStatus.Archived => null,
        };
        var now = clock.GetUtcNow();
        var warn = @case.Status is CaseStatus.Received ? @case.AnswerDueAt?.AddDays(-1) : @case.PromiseWarnAt;
        return new DeskRow(
            @case.CaseId, @case.Number, @case.Title, @case.ApplicantName, @case.Channel, @case.Status, StatusWords.Of(@case.Status),
            @case.ReceivedAt, due, Lamp.Of(due, warn, @case.Status is CaseStatus.AwaitingSupplement, now), @case.FollowerName)
        {
            DecidedAt = @case.DecidedAt,
        };
    }
}
