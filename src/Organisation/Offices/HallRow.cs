using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Offices;

/// <summary>A hall as changed or added in /admin.</summary>
internal sealed class HallRow
{
    public required Guid HallId { get; init; }

    public required string Region { get; init; }

    public required string Name { get; set; }

    public required string Address { get; set; }

    public required string Phone { get; set; }

    /// <summary>The numbers of the themes it receives, with commas; empty for every one.</summary>
    public required string Themes { get; set; }

    public required string Hours { get; set; }

    public static IReadOnlyList<int> ThemesOf(string stored) =>
        [.. stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    internal sealed class Mapping : IEntityTypeConfiguration<HallRow>
    {
        public void Configure(EntityTypeBuilder<HallRow> builder)
        {
            builder.ToTable("hall");
            builder.HasKey(r => r.HallId);
        }
    }
}

/// <summary>A window as changed or added in /admin.</summary>
internal sealed class WindowRow
{
    public required Guid WindowId { get; init; }

    public required Guid HallId { get; init; }

    public required string Number { get; init; }

    public required string Name { get; set; }

    public required WindowKind Kind { get; set; }

    public required bool Open { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WindowRow>
    {
        public void Configure(EntityTypeBuilder<WindowRow> builder)
        {
            builder.ToTable("service_window");
            builder.HasKey(r => r.WindowId);
            builder.HasIndex(r => new { r.HallId, r.Number }).IsUnique();
        }
    }
}
