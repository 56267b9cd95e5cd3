using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Powers;

/// <summary>What a region does about one difference from the list of powers (差异处理): whose it is, until when, how it was settled.</summary>
internal sealed class DifferenceRecord
{
    public required string Region { get; init; }

    /// <summary>Of the <see cref="PowerDifference"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The department that sees to it.</summary>
    public Guid? AuthorityId { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DifferenceState State { get; private set; }

    public string? Reason { get; private set; }

    public string? ByName { get; private set; }

    public DateTimeOffset? At { get; private set; }

    public int Revision { get; private set; }

    public void Give(Guid? authorityId, DateOnly? dueOn) => (AuthorityId, DueOn, Revision) = (authorityId, dueOn, Revision + 1);

    public void Settle(DifferenceState state, string? reason, string byName, DateTimeOffset at) =>
        (State, Reason, ByName, At, Revision) = (state, reason, byName, at, Revision + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<DifferenceRecord>
    {
        public void Configure(EntityTypeBuilder<DifferenceRecord> builder)
        {
            builder.ToTable("power_differences");
            builder.HasKey(d => new { d.Region, d.Key });
            builder.Property(d => d.Revision).IsConcurrencyToken();
        }
    }
}

/// <summary>How a difference stands. One that was put right in the catalogue is found no more.</summary>
public enum DifferenceState
{
    Open,

    /// <summary>It stays, with the reason (经批准保留); what is off the list may be published.</summary>
    Approved,

    /// <summary>The power is not exercised here (本地不办).</summary>
    NotHere,
}
