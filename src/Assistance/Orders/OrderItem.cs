using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Catalogue.Assisting;
using Suban.Kernel;

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

    /// <summary>When the applicant looked at what will be filed and agreed.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>When the department has to have decided.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Granted, denied or withdrawn: also once it is reported.</summary>
    public ItemState? Outcome { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public void Mandate(bool ticked) => InMandate = ticked;

    public Refusal? Move(ItemAct act, ProcessContext process)
    {
        if (State.After(act) is not { } next)
        {
            return OrderRefusals.ItemNotNow;
        }

        State = next;
        if (act is ItemAct.Prepare)
        {
            ConfirmedAt = null;
        }

        if (next is ItemState.Granted or ItemState.Denied or ItemState.Withdrawn)
        {
            (Outcome, DecidedAt, DueOn) = (next, process.Now, null);
        }

        return null;
    }

    public Refusal? Confirm(ProcessContext process)
    {
        if (State is not ItemState.Preparing || ConfirmedAt is not null)
        {
            return OrderRefusals.ItemNotNow;
        }

        ConfirmedAt = process.Now;
        return null;
    }

    public Refusal? File(DateOnly dueOn, ProcessContext process)
    {
        if (Move(ItemAct.File, process) is { } refusal)
        {
            return refusal;
        }

        (FiledAt, DueOn) = (process.Now, dueOn);
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<OrderItem>
    {
        public void Configure(EntityTypeBuilder<OrderItem> builder)
        {
            builder.ToTable("assistance_items");
            builder.HasKey(i => i.ItemId);
            builder.Property(i => i.ItemId).ValueGeneratedNever();
            builder.HasIndex(i => new { i.OrderId, i.Position }).IsUnique();
            builder.HasIndex(i => i.DueOn);
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
