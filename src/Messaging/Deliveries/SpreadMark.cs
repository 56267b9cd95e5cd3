using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Messaging.Deliveries;

/// <summary>Up to when notices have been looked at.</summary>
internal sealed class SpreadMark
{
    public const string Only = "notices";

    public required string Name { get; init; }

    /// <summary>What was told before anybody could be reached outside is no news.</summary>
    public required DateTimeOffset Since { get; init; }

    public required DateTimeOffset Until { get; set; }

    /// <summary>An operation that began earlier may commit later: so far back is looked again.</summary>
    public DateTimeOffset LookFrom(TimeSpan overlap) => Until - overlap > Since ? Until - overlap : Since;

    internal sealed class Mapping : IEntityTypeConfiguration<SpreadMark>
    {
        public void Configure(EntityTypeBuilder<SpreadMark> builder)
        {
            builder.ToTable("spread_mark");
            builder.HasKey(m => m.Name);
        }
    }
}
