using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Hearings;

/// <summary>Why there is a hearing.</summary>
public enum HearingGround
{
    /// <summary>Law demands it, or weighty public interests are touched: it is held without being asked for (第四十六条).</summary>
    ByLaw,

    /// <summary>Weighty interests between the applicant and others: they are told of their right and may ask (第四十七条).</summary>
    Interests,
}

public enum HearingState
{
    /// <summary>Told of the right; five days to ask.</summary>
    Offered,

    /// <summary>Given up by the applicant.</summary>
    Waived,

    /// <summary>To be held within twenty days.</summary>
    Asked,

    /// <summary>Time, place and presider are told.</summary>
    Arranged,

    /// <summary>Held, with its record.</summary>
    Held,
}

/// <summary>The hearing (听证) of one step, from the notice of the right to its record.</summary>
/// <remarks>行政许可法第四十六条至第四十八条.</remarks>
internal sealed class Hearing
{
    public required Guid HearingId { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid StepId { get; init; }

    public required HearingGround Ground { get; init; }

    public required string Basis { get; init; }

    /// <summary>What it is about, in the applicant's words.</summary>
    public required string Matter { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>The last day to ask for it.</summary>
    public required DateOnly AskBy { get; init; }

    public HearingState State { get; private set; }

    public string? AskedBy { get; private set; }

    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>The last day to hold it.</summary>
    public DateOnly? HoldBy { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    public string? StartsAt { get; private set; }

    public string? Place { get; private set; }

    public string? Presider { get; private set; }

    /// <summary>The record (听证笔录), on which the decision rests.</summary>
    public string? Record { get; private set; }

    public string? Conclusion { get; private set; }

    public DateTimeOffset? RecordedAt { get; private set; }

    /// <summary>Nothing may be decided: there is still time to ask, or what was asked for has not been held.</summary>
    public bool Bars(DateOnly today) => State switch
    {
        HearingState.Offered => today <= AskBy,
        HearingState.Asked or HearingState.Arranged => true,
        HearingState.Waived or HearingState.Held => false,
    };

    public void Ask(string by, DateOnly holdBy, DateTimeOffset now) => (State, AskedBy, HoldBy, AskedAt) = (HearingState.Asked, by, holdBy, now);

    public void Waive() => State = HearingState.Waived;

    public void Arrange(HearingPlan plan) => (State, HeldOn, StartsAt, Place, Presider) =
        (HearingState.Arranged, plan.HeldOn!.Value, plan.StartsAt.Trim(), plan.Place.Trim(), plan.Presider.Trim());

    public void Keep(string record, string conclusion, DateTimeOffset now) =>
        (State, Record, Conclusion, RecordedAt) = (HearingState.Held, record, conclusion, now);

    internal sealed class Mapping : IEntityTypeConfiguration<Hearing>
    {
        public void Configure(EntityTypeBuilder<Hearing> builder)
        {
            builder.ToTable("hearings");
            builder.HasKey(h => h.HearingId);
            builder.Property(h => h.HearingId).ValueGeneratedNever();
            builder.Property(h => h.Ground).HasConversion<string>();
            builder.Property(h => h.State).HasConversion<string>();
        }
    }
}
