using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Credit;

/// <summary>Where a note comes from.</summary>
public enum CreditKind
{
    /// <summary>From a list another authority published.</summary>
    Imported,

    /// <summary>A deferred material did not come.</summary>
    DeferralLapsed,

    /// <summary>A commitment was not kept.</summary>
    CommitmentBroken,
}

public enum CreditState
{
    /// <summary>In force.</summary>
    Standing,

    /// <summary>Appealed against; until it is answered it bars nobody.</summary>
    Appealed,

    /// <summary>Put right (信用修复).</summary>
    Repaired,

    /// <summary>Taken back after an appeal.</summary>
    Withdrawn,
}

/// <summary>A note of bad credit (信用记录) with its source and date: it closes deferral and commitment, never the ordinary way.</summary>
internal sealed class CreditNote
{
    public required Guid CreditNoteId { get; init; }

    /// <summary>Null where a list names somebody the platform does not know yet.</summary>
    public Guid? PartyId { get; init; }

    public required string Name { get; init; }

    /// <summary>Blind index of the identity number or credit code, so that the note is found when its party comes.</summary>
    public string? NumberIndex { get; init; }

    public required string Region { get; init; }

    public required CreditKind Kind { get; init; }

    public required string Source { get; init; }

    public required DateOnly NotedOn { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public CreditState State { get; private set; }

    public string? Appeal { get; private set; }

    public DateTimeOffset? AppealedAt { get; private set; }

    public string? Settlement { get; private set; }

    public string? SettledByName { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public static CreditNote OfPlatform(Case @case, CreditKind kind, string words, DateTimeOffset now) => new()
    {
        CreditNoteId = Guid.CreateVersion7(now),
        PartyId = @case.PartyId,
        Name = @case.ApplicantName,
        Region = @case.Region,
        Kind = kind,
        Source = "本平台",
        NotedOn = Kernel.RegionTime.DateOf(now),
        Words = words,
        AddedAt = now,
    };

    public void AppealWith(string words, DateTimeOffset now) => (State, Appeal, AppealedAt) = (CreditState.Appealed, words, now);

    public void Settle(CreditState state, string words, string by, DateTimeOffset now) =>
        (State, Settlement, SettledByName, SettledAt) = (state, words, by, now);

    internal sealed class Mapping : IEntityTypeConfiguration<CreditNote>
    {
        public void Configure(EntityTypeBuilder<CreditNote> builder)
        {
            builder.ToTable("credit_notes");
            builder.HasKey(n => n.CreditNoteId);
            builder.Property(n => n.CreditNoteId).ValueGeneratedNever();
            builder.Property(n => n.Kind).HasConversion<string>();
            builder.Property(n => n.State).HasConversion<string>();
        }
    }
}
