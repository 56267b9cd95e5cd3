using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>A draft (草稿): an application still being filled in, kept 90 days after the last change.</summary>
internal sealed class Draft
{
    public const int KeptDays = 90;

    public required Guid DraftId { get; init; }

    public required Guid PartyId { get; init; }

    public required string ApplicantName { get; init; }

    public required string Region { get; init; }

    public required string Subject { get; init; }

    /// <summary>The theme's number; null where a single item is applied for.</summary>
    public int? Theme =>
        Subject.Split('/') is ["theme", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var theme) ? theme : null;

    public required string Title { get; set; }

    public required string PlanId { get; set; }

    public required string GuideVersion { get; set; }

    /// <summary>The code the applicant shows at the window so that the clerk opens the same draft.</summary>
    public required string Code { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The account that started it: the applicant's own, or the clerk's on the applicant's behalf.</summary>
    public required Guid StartedBy { get; init; }

    /// <summary>The clerk who helps: by starting it at the counter, or by the code the applicant showed.</summary>
    public Guid? HelperId { get; private set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public int Revision { get; private set; } = 1;

    /// <summary>How many were asked to sign beside the applicant (等待签字).</summary>
    public int Signers { get; private set; }

    public void Touch(DateTimeOffset now)
    {
        Revision++;
        Keep(now);
    }

    public void CountSigners(int more) => Signers += more;

    public void Help(Guid clerk) => HelperId = clerk;

    public void Keep(DateTimeOffset now) => (ChangedAt, ExpiresAt) = (now, now.AddDays(KeptDays));

    internal sealed class Mapping : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> builder)
        {
            builder.ToTable("drafts");
            builder.HasKey(d => d.DraftId);
            builder.Property(d => d.DraftId).ValueGeneratedNever();
            builder.Property(d => d.Channel).HasConversion<string>();
            builder.Ignore(d => d.Theme);
            builder.Property(d => d.Revision).IsConcurrencyToken();
        }
    }
}
