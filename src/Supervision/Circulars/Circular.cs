using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Supervision.Circulars;

/// <summary>A circular on how the work stands (通报): words, and the ranking as the register gave it on the day it went out.</summary>
internal sealed class Circular
{
    public required Guid CircularId { get; init; }

    public required string Region { get; init; }

    public string Title { get; private set; } = "";

    /// <summary>The document number (文号); empty where it has none.</summary>
    public string Number { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string WrittenByName { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The ranking as JSON; what was sent out never changes.</summary>
    public string? Ranking { get; private set; }

    public int Revision { get; private set; }

    public Outcome<CircularWritten> Write(CircularForm form, string byName, DateTimeOffset now)
    {
        if (PublishedAt is not null)
        {
            return RegisterRefusals.CircularPublished;
        }

        (Title, Number, Text) = (form.Heading.Trim(), form.Number.Trim(), form.Text.Trim());
        (WrittenByName, ChangedAt, Revision) = (byName, now, Revision + 1);
        return new CircularWritten(CircularId, Region, Title);
    }

    public Outcome<CircularSent> Publish(DepartmentRanking ranking, int departments, DateTimeOffset now)
    {
        if (PublishedAt is not null)
        {
            return RegisterRefusals.CircularPublished;
        }

        (PublishedAt, Ranking, Revision) = (now, JsonSerializer.Serialize(ranking), Revision + 1);
        return new CircularSent(CircularId, Region, departments);
    }

    public DepartmentRanking? ReadRanking() => Ranking is null ? null : JsonSerializer.Deserialize<DepartmentRanking>(Ranking);

    internal sealed class Mapping : IEntityTypeConfiguration<Circular>
    {
        public void Configure(EntityTypeBuilder<Circular> builder)
        {
            builder.ToTable("circulars");
            builder.HasKey(c => c.CircularId);
            builder.Property(c => c.CircularId).ValueGeneratedNever();
            builder.Property(c => c.Revision).IsConcurrencyToken();
            builder.HasIndex(c => c.Region);
        }
    }
}
