using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>A change of the team that has to be filed (人员调整报备): what changed and why, to whom it is filed, until when, and whether it was.</summary>
internal sealed class MemberFiling
{
    public required Guid MemberFilingId { get; init; }

    public required string Region { get; init; }

    public required Guid AssistMemberId { get; init; }

    public required MemberChange Change { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required string Reason { get; init; }

    public required string RecordedByName { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateOnly? FiledOn { get; private set; }

    public string? FiledTo { get; private set; }

    /// <summary>The receipt's number or words; empty where there is none.</summary>
    public string? Receipt { get; private set; }

    public string? FiledByName { get; private set; }

    public Outcome<MemberChangeFiled> File(FilingForm form, string byName)
    {
        if (FiledOn is not null)
        {
            return TeamRefusals.AlreadyFiled;
        }

        (FiledOn, FiledTo, Receipt, FiledByName) = (form.On, form.To.Trim(), form.Receipt.Trim(), byName);
        return new MemberChangeFiled(AssistMemberId, Region, MemberFilingId, FiledOn > DueOn);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<MemberFiling>
    {
        public void Configure(EntityTypeBuilder<MemberFiling> builder)
        {
            builder.ToTable("assist_member_filings");
            builder.HasKey(f => f.MemberFilingId);
            builder.Property(f => f.MemberFilingId).ValueGeneratedNever();
            builder.Property(f => f.FiledOn).IsConcurrencyToken();
            builder.HasIndex(f => f.Region);
            builder.HasIndex(f => f.AssistMemberId);
        }
    }
}

/// <summary>What changed in the team.</summary>
public enum MemberChange
{
    Joined,
    Changed,
    Left,
}
