using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>A theme of a region that differs from the content folder: in its text, or in that it is not offered now.</summary>
internal sealed class EditedTheme
{
    public required string Region { get; init; }

    public required int Number { get; init; }

    public ThemeOrigin Origin { get; private set; } = ThemeOrigin.File;

    /// <summary>The edition in force; 0 before the first.</summary>
    public int Edition { get; private set; }

    /// <summary>What the content folder said at the last import; null where it has no such theme.</summary>
    public string? FileText { get; set; }

    public ThemeStanding Standing { get; private set; } = ThemeStanding.InForce;

    public string? StandingReason { get; private set; }

    public DateOnly? StandingSince { get; private set; }

    /// <summary>Where readers are sent instead (<c>theme/9</c>, <c>item/…</c>).</summary>
    public string? Go { get; private set; }

    public int Revision { get; private set; } = 1;

    public int NextEdition() => Edition + 1;

    public void Publish(int edition, ThemeOrigin origin) => (Edition, Origin, Revision) = (edition, origin, Revision + 1);

    /// <summary>The file says the same now: it is the origin again.</summary>
    public void ReturnToFile() => (Origin, Revision) = (ThemeOrigin.File, Revision + 1);

    public Outcome<ThemeStanding> Suspend(string reason, string? go, DateOnly on)
    {
        if (Standing is not ThemeStanding.InForce)
        {
            return EditingRefusals.NotInForce;
        }

        return Stand(ThemeStanding.Suspended, reason, on, go);
    }

    public Outcome<ThemeStanding> Withdraw(string reason, string? go, DateOnly on) => Standing is ThemeStanding.Withdrawn
        ? EditingRefusals.NotInForce
        : Stand(ThemeStanding.Withdrawn, reason, on, go);

    public Outcome<ThemeStanding> Resume() => Standing is ThemeStanding.InForce
        ? EditingRefusals.IsInForce
        : Stand(ThemeStanding.InForce, null, null, null);

    private Outcome<ThemeStanding> Stand(ThemeStanding standing, string? reason, DateOnly? since, string? go)
    {
        (Standing, StandingReason, StandingSince, Go, Revision) = (standing, reason, since, go, Revision + 1);
        return Standing;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<EditedTheme>
    {
        public void Configure(EntityTypeBuilder<EditedTheme> builder)
        {
            builder.ToTable("edited_themes");
            builder.HasKey(t => new { t.Region, t.Number });
            builder.Property(t => t.Revision).IsConcurrencyToken();
        }
    }
}

/// <summary>Whether a region offers a theme (办理状态).</summary>
public enum ThemeStanding
{
    InForce,

    /// <summary>For a time (暂停).</summary>
    Suspended,

    /// <summary>For good (下架).</summary>
    Withdrawn,
}
