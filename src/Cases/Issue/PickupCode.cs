using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Issue;

/// <summary>The code with which one named person fetches a case's results (取件码): once, until a day, with his identity card.</summary>
internal sealed class PickupCode
{
    public required Guid PickupCodeId { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>Blind index of case and code.</summary>
    public required string CodeIndex { get; init; }

    /// <summary>Sealed, for the applicant who forgot it.</summary>
    public required byte[] Code { get; init; }

    public required byte[] Name { get; init; }

    /// <summary>The last four places of the person's identity number.</summary>
    public required string IdTail { get; init; }

    public required DateOnly ValidUntil { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>The issue it was used for.</summary>
    public Guid? IssueId { get; private set; }

    public void Cancel(DateTimeOffset now) => CancelledAt = now;

    public void Use(Guid issueId) => IssueId = issueId;

    internal sealed class Mapping : IEntityTypeConfiguration<PickupCode>
    {
        public void Configure(EntityTypeBuilder<PickupCode> builder)
        {
            builder.ToTable("pickup_codes");
            builder.HasKey(p => p.PickupCodeId);
            builder.Property(p => p.PickupCodeId).ValueGeneratedNever();
        }
    }
}
