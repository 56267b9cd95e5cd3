using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Kiosks;

/// <summary>A self-service terminal (自助终端): where it stands, what it offers, when it was last heard of.</summary>
internal sealed class Kiosk
{
    public required Guid KioskId { get; init; }

    public required string Region { get; init; }

    public string Name { get; set; } = "";

    public string Place { get; set; } = "";

    /// <summary>The end of the address the device opens; nobody signs in with it.</summary>
    public required string Code { get; init; }

    public string OffersJson { get; private set; } = "[]";

    public bool On { get; set; }

    public DateTimeOffset? SeenAt { get; set; }

    public IReadOnlyList<KioskOffer> Offers
    {
        get => JsonSerializer.Deserialize<IReadOnlyList<KioskOffer>>(OffersJson) ?? [];
        set => OffersJson = JsonSerializer.Serialize(value);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Kiosk>
    {
        public void Configure(EntityTypeBuilder<Kiosk> builder)
        {
            builder.ToTable("kiosks");
            builder.HasKey(k => k.KioskId);
            builder.Property(k => k.KioskId).ValueGeneratedNever();
            builder.Property(k => k.OffersJson).HasColumnName("offers");
            builder.Property(k => k.On).HasColumnName("is_on");
            builder.HasIndex(k => k.Code).IsUnique();
            builder.Ignore(k => k.Offers);
        }
    }
}

/// <summary>What a terminal offers.</summary>
public enum KioskOffer
{
    Progress,
    Guides,
    Cases,
    Certificates,
    Assistance,
    Ticket,
}

/// <summary>A department's own self-service application on terminals (部门自助应用).</summary>
internal sealed class KioskApplication
{
    public required Guid KioskApplicationId { get; init; }

    public required string Region { get; init; }

    public Guid AuthorityId { get; set; }

    public string Name { get; set; } = "";

    public string Address { get; set; } = "";

    public string KiosksJson { get; private set; } = "[]";

    public bool On { get; set; }

    /// <summary>The terminals it is shown on.</summary>
    public IReadOnlyList<Guid> Kiosks
    {
        get => JsonSerializer.Deserialize<IReadOnlyList<Guid>>(KiosksJson) ?? [];
        set => KiosksJson = JsonSerializer.Serialize(value);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<KioskApplication>
    {
        public void Configure(EntityTypeBuilder<KioskApplication> builder)
        {
            builder.ToTable("kiosk_applications");
            builder.HasKey(a => a.KioskApplicationId);
            builder.Property(a => a.KioskApplicationId).ValueGeneratedNever();
            builder.Property(a => a.KiosksJson).HasColumnName("kiosks");
            builder.Property(a => a.On).HasColumnName("is_on");
            builder.Ignore(a => a.Kiosks);
        }
    }
}
