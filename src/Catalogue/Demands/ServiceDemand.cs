using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Demands;

/// <summary>What somebody wanted to do and did not find (记下的需求).</summary>
internal sealed class ServiceDemand
{
    public const string ContactColumn = "service_demands.contact";

    public required Guid ServiceDemandId { get; init; }

    public required Guid DemandGroupId { get; init; }

    public required string Region { get; init; }

    public required string Words { get; init; }

    /// <summary>The telephone number, sealed; null where none was left.</summary>
    public byte[]? ContactSealed { get; init; }

    /// <summary>The same with its middle hidden, as lists show it.</summary>
    public string? ContactMasked { get; init; }

    /// <summary>Where it came from (12345); null for the web.</summary>
    public string? Source { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ServiceDemand>
    {
        public void Configure(EntityTypeBuilder<ServiceDemand> builder)
        {
            builder.ToTable("service_demands");
            builder.HasKey(d => d.ServiceDemandId);
            builder.HasIndex(d => d.DemandGroupId);
        }
    }
}
