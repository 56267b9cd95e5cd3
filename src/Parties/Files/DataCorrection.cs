using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Parties.Files;

/// <summary>A person's request to correct what their file says (更正申请).</summary>
internal sealed class DataCorrection
{
    public const string ClaimColumn = "data_correction.claim";

    public required Guid DataCorrectionId { get; init; }

    public required Guid PartyId { get; init; }

    /// <summary>Where it was asked for, and whose windows settle it.</summary>
    public required string Region { get; init; }

    /// <summary>A data element, or <c>name</c>, <c>id-number</c>, <c>mobile</c>.</summary>
    public required string ElementId { get; init; }

    public required byte[] ClaimSealed { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public CorrectionStatus Status { get; private set; }

    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Outcome<CorrectionAnswered> Settle(bool corrected, string answer, ProcessContext process)
    {
        if (Status is not CorrectionStatus.Requested)
        {
            return PartyRefusals.CorrectionAnswered;
        }

        (Status, Answer, AnsweredAt) = (corrected ? CorrectionStatus.Corrected : CorrectionStatus.Kept, answer, process.Now);
        return new CorrectionAnswered(DataCorrectionId, PartyId, ElementId, corrected);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DataCorrection>
    {
        public void Configure(EntityTypeBuilder<DataCorrection> builder)
        {
            builder.ToTable("data_correction");
            builder.HasKey(c => c.DataCorrectionId);
            builder.HasIndex(c => c.PartyId);
            builder.HasIndex(c => new { c.Region, c.Status, c.RequestedAt });
        }
    }
}

public enum CorrectionStatus
{
    Requested,

    /// <summary>The file was put right.</summary>
    Corrected,

    /// <summary>The file was right; the answer says why.</summary>
    Kept,
}
