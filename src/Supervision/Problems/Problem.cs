using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Supervision.Problems;

/// <summary>Something that does not work as it should (问题): where it was heard of, who sees to it, until when, and what was done.</summary>
internal sealed class Problem
{
    public required Guid ProblemId { get; init; }

    public required string Region { get; init; }

    public required ProblemSource Source { get; init; }

    public required string Description { get; init; }

    /// <summary>The theme it is about; null where it is about none.</summary>
    public int? Theme { get; init; }

    /// <summary>The demand it was made of.</summary>
    public Guid? DemandGroupId { get; init; }

    /// <summary>What it was opened about by itself, once until it is closed; null for what somebody entered.</summary>
    public string? Subject { get; init; }

    /// <summary>Where the theme has to change: from which day on.</summary>
    public DateOnly? ThemeChangesOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string OpenedByName { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The department that sees to it.</summary>
    public Guid? AuthorityId { get; private set; }

    public string? Measure { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosedByName { get; private set; }

    public int Revision { get; private set; } = 1;

    public void GiveTo(Guid? authorityId) => AuthorityId = authorityId;

    public Outcome<ProblemHandled> Handle(Guid? authorityId, string? measure)
    {
        if (ClosedOn is not null)
        {
            return RegisterRefusals.ProblemClosed;
        }

        (AuthorityId, Measure, Revision) = (authorityId, measure, Revision + 1);
        return new ProblemHandled(ProblemId, Region, authorityId);
    }

    public Outcome<ProblemClosed> Close(string measure, DateOnly on, string byName)
    {
        if (ClosedOn is not null)
        {
            return RegisterRefusals.ProblemClosed;
        }

        (Measure, ClosedOn, ClosedByName, Revision) = (measure, on, byName, Revision + 1);
        return new ProblemClosed(ProblemId, Region);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Problem>
    {
        public void Configure(EntityTypeBuilder<Problem> builder)
        {
            builder.ToTable("problems");
            builder.HasKey(p => p.ProblemId);
            builder.Property(p => p.ProblemId).ValueGeneratedNever();
            builder.Property(p => p.Revision).IsConcurrencyToken();
            builder.HasIndex(p => p.Region);
            builder.HasIndex(p => new { p.Region, p.Subject });
        }
    }
}

/// <summary>Where a problem was heard of (问题来源).</summary>
public enum ProblemSource
{
    Demand,
    Window,
    Department,
    Inspection,
    Hotline,

    /// <summary>A connected system that stopped answering.</summary>
    Connection,
}
