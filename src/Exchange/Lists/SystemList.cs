using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Exchange.Lists;

/// <summary>A list a system sent and what came of comparing it (对账).</summary>
internal sealed class SystemList
{
    public required Guid SystemListId { get; init; }

    public required Guid ConnectorId { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>How many steps it names.</summary>
    public required int Listed { get; init; }

    public required string DifferencesJson { get; init; }

    public IReadOnlyList<StepDifference> Differences => JsonSerializer.Deserialize<IReadOnlyList<StepDifference>>(DifferencesJson) ?? [];

    internal sealed class Mapping : IEntityTypeConfiguration<SystemList>
    {
        public void Configure(EntityTypeBuilder<SystemList> builder)
        {
            builder.ToTable("system_lists");
            builder.HasKey(l => l.SystemListId);
            builder.Property(l => l.SystemListId).ValueGeneratedNever();
            builder.Property(l => l.DifferencesJson).HasColumnName("differences");
            builder.HasIndex(l => new { l.ConnectorId, l.TakenAt });
            builder.Ignore(l => l.Differences);
        }
    }
}
