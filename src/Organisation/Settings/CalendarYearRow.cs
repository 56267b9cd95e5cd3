using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Clocks;

namespace Suban.Organisation.Settings;

/// <summary>A year's holiday notice imported in /admin; it stands before the shipped one.</summary>
internal sealed class CalendarYearRow
{
    public required int Year { get; init; }

    public required string Source { get; set; }

    /// <summary>The days off and the make-up workdays as JSON.</summary>
    public required string OffDays { get; set; }

    public required string WorkDays { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }

    public static CalendarYear ToYear(int year, string source, string offDays, string workDays) =>
        new(year, source, Dates(offDays), Dates(workDays));

    public static string Text(IReadOnlyList<DateOnly> dates) => JsonSerializer.Serialize(dates);

    private static DateOnly[] Dates(string text) => JsonSerializer.Deserialize<DateOnly[]>(text) ?? [];

    internal sealed class Mapping : IEntityTypeConfiguration<CalendarYearRow>
    {
        public void Configure(EntityTypeBuilder<CalendarYearRow> builder)
        {
            builder.ToTable("calendar_year");
            builder.HasKey(r => r.Year);
            builder.Property(r => r.Year).ValueGeneratedNever();
        }
    }
}
