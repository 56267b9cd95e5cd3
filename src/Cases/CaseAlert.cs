using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases;

public enum AlertKind
{
    /// <summary>The window stayed silent too long.</summary>
    DeemedAccepted,

    /// <summary>The applicant pressed for an answer.</summary>
    Urged,

    /// <summary>A department sent a step back to the window.</summary>
    ReturnedToWindow,

    /// <summary>The applicant answered whether he wants a part first.</summary>
    PartAnswered,

    /// <summary>A hearing was asked for.</summary>
    HearingAsked,

    /// <summary>A step begins anew after reconsideration or judgment.</summary>
    Reopened,

    /// <summary>What a step built on was taken back.</summary>
    GrantRevoked,

    /// <summary>The applicant asked about his case.</summary>
    QuestionAsked,

    /// <summary>A colleague asked for an opinion.</summary>
    OpinionAsked,

    /// <summary>An officer said why a step is late.</summary>
    OverdueExplained,

    /// <summary>Nobody came to check a commitment in time.</summary>
    FollowUpLate,

    /// <summary>A step came back from the department's own system to its inbox.</summary>
    TakenBack,

    /// <summary>A delegation has ended: what was begun under it is the grantor's again.</summary>
    ReturnedByGrantee,
}

/// <summary>Something staff should look at: a supervisor, a window or a department.</summary>
internal sealed class CaseAlert
{
    public required Guid AlertId { get; init; }

    public required Guid CaseId { get; init; }

    public required string Region { get; init; }

    /// <summary>The department it concerns; null for the window and the supervisor.</summary>
    public Guid? AuthorityId { get; init; }

    public required AlertKind Kind { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public static CaseAlert Of(Case @case, AlertKind kind, Guid? authorityId, string words, DateTimeOffset now) => new()
    {
        AlertId = Guid.CreateVersion7(now),
        CaseId = @case.CaseId,
        Region = @case.Region,
        AuthorityId = authorityId,
        Kind = kind,
        Words = words,
        RaisedAt = now,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<CaseAlert>
    {
        public void Configure(EntityTypeBuilder<CaseAlert> builder)
        {
            builder.ToTable("case_alerts");
            builder.HasKey(a => a.AlertId);
            builder.Property(a => a.AlertId).ValueGeneratedNever();
            builder.Property(a => a.Kind).HasConversion<string>();
        }
    }
}
