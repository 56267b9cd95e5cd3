using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Experience;

/// <summary>What the finished cases of a theme really took (实际办理情况): half of them no more than these figures.</summary>
internal sealed class ThemeExperience
{
    public required string Region { get; init; }

    public required int Number { get; init; }

    public int Cases { get; private set; }

    /// <summary>From acceptance to the last decision.</summary>
    public int WorkingDays { get; private set; }

    public int Visits { get; private set; }

    /// <summary>Papers the applicant handed in or showed.</summary>
    public int Materials { get; private set; }

    public int Rated { get; private set; }

    /// <summary>Rated 基本满意 or better.</summary>
    public int Satisfied { get; private set; }

    public DateTimeOffset CountedAt { get; private set; }

    public void Count(CountedTheme counted, DateTimeOffset now) =>
        (Cases, WorkingDays, Visits, Materials, Rated, Satisfied, CountedAt) =
        (counted.Cases, counted.WorkingDays, counted.Visits, counted.Materials, counted.Rated, counted.Satisfied, now);

    internal sealed class Mapping : IEntityTypeConfiguration<ThemeExperience>
    {
        public void Configure(EntityTypeBuilder<ThemeExperience> builder)
        {
            builder.ToTable("theme_experience");
            builder.HasKey(t => new { t.Region, t.Number });
        }
    }
}

/// <summary>The figures of one theme of a region.</summary>
/// <param name="Satisfied">Of the rated: 基本满意 or better.</param>
public sealed record CountedTheme(string Region, int Number, int Cases, int WorkingDays, int Visits, int Materials, int Rated, int Satisfied);
