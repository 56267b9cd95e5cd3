using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Orders;

/// <summary>One line of an order's log (帮办日志): who talked with whom, or what was found.</summary>
internal sealed class OrderEntry
{
    public required Guid EntryId { get; init; }

    public required Guid OrderId { get; init; }

    public Guid? ItemId { get; init; }

    /// <summary>What the line belongs to besides the order: a cooperation order, a consultation, a question.</summary>
    public Guid? SubjectId { get; init; }

    public required EntryKind Kind { get; init; }

    public ContactWay? Way { get; init; }

    public required string Words { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OrderEntry>
    {
        public void Configure(EntityTypeBuilder<OrderEntry> builder)
        {
            builder.ToTable("assistance_entries");
            builder.HasKey(e => e.EntryId);
            builder.HasIndex(e => new { e.OrderId, e.At });
            builder.HasIndex(e => e.SubjectId);
        }
    }
}

/// <summary>What a line of the log is about (日志类别).</summary>
public enum EntryKind
{
    /// <summary>The conversation before signing, with its conclusion (接洽核实).</summary>
    Verification,

    /// <summary>Talk with a department, or with the applicant.</summary>
    Contact,

    /// <summary>What colleagues hand over to each other.</summary>
    HandOver,

    /// <summary>A move of the order, with its reason.</summary>
    Move,
}

/// <summary>How people talked (接洽方式).</summary>
public enum ContactWay
{
    Telephone,
    Window,
    Visit,
    Online,
}
