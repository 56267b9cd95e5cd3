using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Catalogue.Demands;

/// <summary>The same wish of many people (需求), and what the service bureau made of it.</summary>
internal sealed class DemandGroup
{
    public required Guid DemandGroupId { get; init; }

    public required string Region { get; init; }

    /// <summary>What is left of the words without fillers: whoever wishes the same comes here.</summary>
    public required string Core { get; init; }

    /// <summary>As the first one said it.</summary>
    public required string Words { get; init; }

    public DemandState State { get; private set; }

    /// <summary>What was done, for colleagues.</summary>
    public string? Note { get; private set; }

    /// <summary>The theme that answers it now.</summary>
    public int? Theme { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public string? SettledByName { get; private set; }

    public int Revision { get; private set; } = 1;

    public DemandSettled Settle(DemandState state, int? theme, string? note, string by, ProcessContext process)
    {
        (State, Theme, Note, SettledAt, SettledByName, Revision) = (state, theme, note, process.Now, by, Revision + 1);
        return new DemandSettled(Region, DemandGroupId, state, theme);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DemandGroup>
    {
        public void Configure(EntityTypeBuilder<DemandGroup> builder)
        {
            builder.ToTable("demand_groups");
            builder.HasKey(g => g.DemandGroupId);
            builder.HasIndex(g => new { g.Region, g.Core }).IsUnique();
            builder.Property(g => g.Revision).IsConcurrencyToken();
        }
    }
}

/// <summary>What became of a demand (需求状态).</summary>
public enum DemandState
{
    /// <summary>Nobody has looked at it (待看).</summary>
    Open,

    /// <summary>A theme answers it now (已并入).</summary>
    Merged,

    /// <summary>Whoever left a contact was told (已答复).</summary>
    Answered,
}
