using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Clocks;

namespace Suban.Cases.Filters;

/// <summary>A filter somebody keeps under a name (常用筛选).</summary>
internal sealed class SavedFilter
{
    public required Guid FilterId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    public bool MyTurn { get; private set; }

    public Light? Light { get; private set; }

    public StepStatus? Stage { get; private set; }

    public string? PartKey { get; private set; }

    public InboxFilter Filter => new(MyTurn, Light, Stage, PartKey);

    public void Keep(InboxFilter filter) => (MyTurn, Light, Stage, PartKey) = (filter.MyTurn, filter.Light, filter.Stage, filter.PartKey);

    internal sealed class Mapping : IEntityTypeConfiguration<SavedFilter>
    {
        public void Configure(EntityTypeBuilder<SavedFilter> builder)
        {
            builder.ToTable("inbox_filters");
            builder.HasKey(f => f.FilterId);
            builder.Property(f => f.FilterId).ValueGeneratedNever();
            builder.Property(f => f.MyTurn).HasColumnName("is_my_turn");
            builder.Property(f => f.Light).HasConversion<string>();
            builder.Property(f => f.Stage).HasConversion<string>();
            builder.HasIndex(f => new { f.AccountId, f.Name }).IsUnique();
            builder.Ignore(f => f.Filter);
        }
    }
}
