using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Cases.Commitments;

public enum FollowUpState
{
    /// <summary>To be checked (待核查).</summary>
    Due,

    /// <summary>To be put right by a day, then looked at again (限期整改).</summary>
    Rectifying,

    /// <summary>False, or not put right: the grant is to be taken back, and the party is heard before (拟撤销).</summary>
    ToRevoke,

    /// <summary>The commitment was kept (承诺属实).</summary>
    Kept,

    /// <summary>The grant was taken back (已撤销).</summary>
    Revoked,
}

/// <summary>The check of one commitment after its grant (承诺核查): when, what came of it, and how it ended.</summary>
/// <remarks>国办发〔2020〕42号.</remarks>
internal sealed class CommitmentFollowUp
{
    public required Guid FollowUpId { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid StepId { get; init; }

    public required Guid PartyId { get; init; }

    public required string ApplicantName { get; init; }

    public required string Region { get; init; }

    public required Guid AuthorityId { get; init; }

    public required string AuthorityName { get; init; }

    public required string CaseNumber { get; init; }

    public required string ItemName { get; init; }

    /// <summary>What the applicant was told and promised.</summary>
    public required string Promise { get; init; }

    public required int WorkingDays { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>When the check is due. A cache of what <see cref="CaseClocks"/> computes, for lists.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>From when the light is yellow. A cache.</summary>
    public required DateTimeOffset WarnAt { get; set; }

    public FollowUpState State { get; private set; }

    /// <summary>When somebody looked for the first time: the clock stops.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    public DateOnly? RectifyBy { get; private set; }

    /// <summary>The applicant was reminded of the day by which he puts it right.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>Department and supervision were told that nobody came to look.</summary>
    public DateTimeOffset? AlertedAt { get; private set; }

    /// <summary>What was found last, or how it ended, for the applicant.</summary>
    public string? Words { get; private set; }

    public string? Basis { get; private set; }

    public Guid? HearingId { get; private set; }

    public string? ClosedByName { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public bool AwaitsCheck => State is FollowUpState.Due or FollowUpState.Rectifying;

    /// <summary>The day the department has to act by.</summary>
    public DateOnly NextOn => State is FollowUpState.Rectifying && RectifyBy is { } day ? day : RegionTime.DateOf(DueAt);

    public bool IsLate(DateTimeOffset now) => AwaitsCheck && (State is FollowUpState.Rectifying ? RegionTime.DateOf(now) > RectifyBy : now > DueAt);

    public void Rectify(DateOnly by, string words, DateTimeOffset now)
    {
        Check(now);
        (State, RectifyBy, Words, AlertedAt) = (FollowUpState.Rectifying, by, words, null);
    }

    public void Remind(DateTimeOffset now) => RemindedAt = now;

    public void Alert(DateTimeOffset now) => AlertedAt = now;

    public void Propose(Guid hearingId, string words, string basis, DateTimeOffset now)
    {
        Check(now);
        (State, HearingId, Words, Basis) = (FollowUpState.ToRevoke, hearingId, words, basis);
    }

    public void Keep(string words, string by, DateTimeOffset now)
    {
        Check(now);
        (State, Words, ClosedByName, ClosedAt) = (FollowUpState.Kept, words, by, now);
    }

    public void Revoke(string reason, string basis, string by, DateTimeOffset now) =>
        (State, Words, Basis, ClosedByName, ClosedAt) = (FollowUpState.Revoked, reason, basis, by, now);

    private void Check(DateTimeOffset now) => CheckedAt ??= now;

    internal sealed class Mapping : IEntityTypeConfiguration<CommitmentFollowUp>
    {
        public void Configure(EntityTypeBuilder<CommitmentFollowUp> builder)
        {
            builder.ToTable("commitment_follow_ups");
            builder.HasKey(f => f.FollowUpId);
            builder.Property(f => f.FollowUpId).ValueGeneratedNever();
            builder.Property(f => f.State).HasConversion<string>();
            builder.Ignore(f => f.AwaitsCheck);
            builder.Ignore(f => f.NextOn);
        }
    }
}
