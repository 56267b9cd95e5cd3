using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Counting;

/// <summary>How often one product of one version was opened by its code and taken as a file (产品使用数). Says nothing about who did.</summary>
internal sealed class ProductUse
{
    public required string Region { get; init; }

    /// <summary>The theme's number; 0 for the volume of all of them.</summary>
    public required int Theme { get; init; }

    /// <summary>The number of the region's version.</summary>
    public required int Version { get; init; }

    /// <summary>The product's key in its address: <c>notice</c>, <c>form</c>.</summary>
    public required string Product { get; init; }

    public required int Scans { get; init; }

    public required int Downloads { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProductUse>
    {
        public void Configure(EntityTypeBuilder<ProductUse> builder)
        {
            builder.ToTable("product_uses");
            builder.HasKey(u => new { u.Region, u.Theme, u.Version, u.Product });
        }
    }
}
