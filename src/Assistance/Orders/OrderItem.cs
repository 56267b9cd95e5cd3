using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Catalogue.Assisting;

namespace Suban.Assistance.Orders;

/// <summary>One item of an order (委托事项): an approval, or a whole service theme where a person or an enterprise asks.</summary>
internal sealed class OrderItem
{
    public required Guid ItemId { get; init; }

    public required Guid OrderId { get; init; }

    public required int Position { get; init; }

    /// <summary>The key of the assist item; theme:8 for a service theme.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>As the region's list prints it.</summary>
    public required string Department { get; init; }

    public Guid? AuthorityId { get; init; }

    public required ProjectStage Stage { get; init; }

    public ItemState State { get; private set; }

    /// <summary>Ticked in the letter of authority that holds now.</summary>
    public bool InMandate { get; private set; }

    public void Mandate(bool ticked) => InMandate = ticked;

    internal sealed class Mapping : IEntityTypeConfiguration<OrderItem>
    {
        public void Configure(EntityTypeBuilder<OrderItem> builder)
        {
            builder.ToTable("assistance_items");
            builder.HasKey(i => i.ItemId);
            builder.Property(i => i.ItemId).ValueGeneratedNever();
            builder.HasIndex(i => new { i.OrderId, i.Position }).IsUnique();
        }
    }
}

/// <summary>How far an item is (事项进度).</summary>
public enum ItemState
{
    ToFile,
    Preparing,
    WithAuthority,
    Supplement,
    NotAccepted,
    Examining,
    Granted,
    Denied,
    Withdrawn,
    ReportedBack,
}
