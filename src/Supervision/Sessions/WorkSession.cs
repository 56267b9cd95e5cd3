using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Supervision.Sessions;

/// <summary>Departments working in one room until the themes are advanced (集中办公): when, where, who, what came of it.</summary>
internal sealed class WorkSession
{
    public required Guid WorkSessionId { get; init; }

    public required string Region { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required string Place { get; init; }

    /// <summary>The names of the departments on that day, one on a line.</summary>
    public required string Departments { get; init; }

    public required string Output { get; init; }

    public required string RecordedByName { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WorkSession>
    {
        public void Configure(EntityTypeBuilder<WorkSession> builder)
        {
            builder.ToTable("work_sessions");
            builder.HasKey(s => s.WorkSessionId);
            builder.Property(s => s.WorkSessionId).ValueGeneratedNever();
            builder.HasIndex(s => s.Region);
        }
    }
}

/// <summary>A theme a session advanced, in the version that was published on that day.</summary>
internal sealed class WorkSessionTheme
{
    public required Guid WorkSessionThemeId { get; init; }

    public required Guid WorkSessionId { get; init; }

    public required string Region { get; init; }

    public required int Theme { get; init; }

    public required string Name { get; init; }

    /// <summary>The number of the region's catalogue.</summary>
    public required int Version { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WorkSessionTheme>
    {
        public void Configure(EntityTypeBuilder<WorkSessionTheme> builder)
        {
            builder.ToTable("work_session_themes");
            builder.HasKey(t => t.WorkSessionThemeId);
            builder.Property(t => t.WorkSessionThemeId).ValueGeneratedNever();
            builder.HasIndex(t => t.WorkSessionId);
            builder.HasIndex(t => new { t.Region, t.Theme });
        }
    }
}

/// <summary>A session was recorded.</summary>
public sealed record WorkSessionRecorded(Guid SessionId, string Region, DateOnly HeldOn, IReadOnlyList<int> Themes);
