using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Orders;

/// <summary>How an order ends (办结和终止): what was handed back, what was proposed, what the applicant thought of it.</summary>
internal sealed class OrderEnding
{
    public required Guid OrderId { get; init; }

    /// <summary>The papers handed back, one a line (材料返还清单).</summary>
    public string? Returned { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>National level, five the best.</summary>
    public int? Level { get; set; }

    /// <summary>As the region's sheet prints it.</summary>
    public string? LevelWords { get; set; }

    public string? Advice { get; set; }

    public DateTimeOffset? RatedAt { get; set; }

    public DateTimeOffset? VisitedAt { get; set; }

    public TerminationCause? Cause { get; set; }

    public string? CauseWords { get; set; }

    public DateTimeOffset? ProposedAt { get; set; }

    /// <summary>Until when the applicant may answer the proposal.</summary>
    public DateOnly? AnswerBy { get; set; }

    public TerminationWay? Way { get; set; }

    public DateTimeOffset? TerminatedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OrderEnding>
    {
        public void Configure(EntityTypeBuilder<OrderEnding> builder)
        {
            builder.ToTable("assistance_endings");
            builder.HasKey(e => e.OrderId);
            builder.Property(e => e.OrderId).ValueGeneratedNever();
        }
    }
}

/// <summary>Why an order is ended before its time (终止原因), as the promise names the causes.</summary>
public enum TerminationCause
{
    /// <summary>项目或事项本身不具备办理条件.</summary>
    ConditionsMissing,

    /// <summary>申报材料弄虚作假.</summary>
    Falsehood,

    /// <summary>其他违法违规.</summary>
    Unlawful,

    /// <summary>申请人自愿撤回.</summary>
    ApplicantsWish,
}

/// <summary>Who ended it (终止方式).</summary>
public enum TerminationWay
{
    ByApplicant,

    /// <summary>经双方认可.</summary>
    ByConsent,

    /// <summary>One-sidedly, with notice, and approved by a supervisor.</summary>
    OneSided,
}
