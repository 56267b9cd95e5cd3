using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Recount;

/// <summary>A due date of an open case that another calendar moved (期限变动).</summary>
internal sealed class ClockMove
{
    public required Guid ClockMoveId { get; init; }

    public required Guid CaseId { get; init; }

    public required string Region { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The clock: the window's answer, an item, the whole promise.</summary>
    public required string Clock { get; init; }

    public required DateTimeOffset Before { get; init; }

    public required DateTimeOffset After { get; init; }

    public required DateTimeOffset MovedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ClockMove>
    {
        public void Configure(EntityTypeBuilder<ClockMove> builder)
        {
            builder.ToTable("clock_moves");
            builder.HasKey(m => m.ClockMoveId);
            builder.HasIndex(m => new { m.Region, m.MovedAt });
        }
    }
}

/// <summary>The calendar by which the open cases were last counted.</summary>
internal sealed class CountedCalendar
{
    public const string Only = "open-cases";

    public required string Name { get; init; }

    public required string Stamp { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CountedCalendar>
    {
        public void Configure(EntityTypeBuilder<CountedCalendar> builder)
        {
            builder.ToTable("counted_calendar");
            builder.HasKey(c => c.Name);
        }
    }
}
