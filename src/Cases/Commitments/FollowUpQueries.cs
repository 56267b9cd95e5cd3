using Microsoft.EntityFrameworkCore;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Commitments;

/// <summary>The check of one commitment as its party, its department and supervision read it.</summary>
public sealed record FollowUpView(
    Guid StepId, Guid CaseId, string CaseNumber, string ItemName, string AuthorityName, string ApplicantName, string Promise, DateTimeOffset DecidedAt,
    FollowUpState State, ClockReading Clock, DateOnly? RectifyBy, string? Words, string? Basis, DateTimeOffset? ClosedAt)
{
    public bool Open => ClosedAt is null;

    /// <summary>The day has passed and nobody came.</summary>
    public bool Late { get; init; }

    public bool AwaitsCheck => State is FollowUpState.Due or FollowUpState.Rectifying;

    /// <summary>The day somebody has to come by.</summary>
    public DateOnly NextOn => State is FollowUpState.Rectifying && RectifyBy is { } day ? day : Clock.DueOn!.Value;
}

/// <summary>Reads which commitments are to be checked (承诺核查), and what came of it.</summary>
public sealed class FollowUpQueries(AppDbContext db, CaseClocks clocks, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>What the department has to check, the most urgent first; then what it closed last.</summary>
    public async Task<IReadOnlyList<FollowUpView>> OfDepartmentAsync(Reader reader, bool open, CancellationToken cancel) =>
        reader.AuthorityId is { } authority
            ? await ReadAsync(Ordered(db.Set<CommitmentFollowUp>().Where(f => f.AuthorityId == authority), open), cancel)
            : [];

    /// <summary>What is to be checked in a supervisor's region, the most urgent first.</summary>
    public Task<IReadOnlyList<FollowUpView>> OfRegionAsync(Reader reader, bool open, CancellationToken cancel) =>
        ReadAsync(Ordered(db.Set<CommitmentFollowUp>().Where(f => f.Region.StartsWith(reader.RegionScope)), open), cancel);

    /// <summary>What the applicant promised, the newest first.</summary>
    public async Task<IReadOnlyList<FollowUpView>> MineAsync(Reader reader, CancellationToken cancel) =>
        reader.PartyId is { } party
            ? await ReadAsync(db.Set<CommitmentFollowUp>().Where(f => f.PartyId == party).OrderByDescending(f => f.DecidedAt), cancel)
            : [];

    public async Task<FollowUpView?> OfStepAsync(Guid stepId, CancellationToken cancel) =>
        await ReadAsync(db.Set<CommitmentFollowUp>().Where(f => f.StepId == stepId), cancel) is [var only] ? only : null;

    internal Task<IReadOnlyList<FollowUpView>> OfCaseAsync(Guid caseId, CancellationToken cancel) =>
        ReadAsync(db.Set<CommitmentFollowUp>().Where(f => f.CaseId == caseId).OrderBy(f => f.DecidedAt), cancel);

    private static IQueryable<CommitmentFollowUp> Ordered(IQueryable<CommitmentFollowUp> all, bool open) => open
        ? all.Where(f => f.ClosedAt == null).OrderBy(f => f.DueAt)
        : all.Where(f => f.ClosedAt != null).OrderByDescending(f => f.ClosedAt);

    private async Task<IReadOnlyList<FollowUpView>> ReadAsync(IQueryable<CommitmentFollowUp> which, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return (await which.AsNoTracking().Take(Most).ToListAsync(cancel)).ConvertAll(f => new FollowUpView(
            f.StepId, f.CaseId, f.CaseNumber, f.ItemName, f.AuthorityName, f.ApplicantName, f.Promise, f.DecidedAt, f.State,
            clocks.OfFollowUp(f.Region, f.WorkingDays, f.DecidedAt, f.CheckedAt, now), f.RectifyBy, f.Words, f.Basis, f.ClosedAt)
        {
            Late = f.IsLate(now),
        });
    }
}
