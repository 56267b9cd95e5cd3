using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Assistance.Orders;
using Suban.Kernel;

namespace Suban.Assistance.Cooperations;

/// <summary>A cooperation order (跨层级协办单): the organ that serves an order asks one of another region to help with named items.</summary>
internal sealed class CooperationOrder
{
    public required Guid CooperationId { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>The order's number with a place behind it.</summary>
    public required string Number { get; init; }

    public required string Region { get; init; }

    public required Guid OrganId { get; init; }

    /// <summary>Null where the other side does not work on this platform; the assistant then enters what it says on paper.</summary>
    public Guid? PartnerOrganId { get; init; }

    public string? PartnerRegion { get; init; }

    public required string PartnerName { get; init; }

    /// <summary>Keys of the items, parted by spaces.</summary>
    public required string Items { get; init; }

    /// <summary>协办原因.</summary>
    public required string Reason { get; init; }

    /// <summary>办理要件, one a line.</summary>
    public required string Papers { get; init; }

    /// <summary>需协办单位.</summary>
    public required string Departments { get; init; }

    /// <summary>备注.</summary>
    public required string Remark { get; init; }

    public required string SentByName { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Until when the other side accepts or returns it.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Until when the result is wanted (协办时间).</summary>
    public required DateOnly DueOn { get; init; }

    public CooperationState State { get; private set; }

    /// <summary>协办人员.</summary>
    public string? AcceptedByName { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The paper the other side signed, where it does not work on this platform.</summary>
    public Guid? ScanId { get; private set; }

    /// <summary>Why it was returned or taken back.</summary>
    public string? Words { get; private set; }

    /// <summary>协办结果.</summary>
    public string? Result { get; private set; }

    public DateTimeOffset? ResultAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public int Revision { get; private set; } = 1;

    public bool IsLive => State is CooperationState.Sent or CooperationState.Accepted or CooperationState.Answered;

    public IReadOnlyList<string> ItemKeys => Items.Split(' ');

    public Refusal? Accept(string byName, Guid? scanId, ProcessContext process)
    {
        if (Move(CooperationState.Sent, CooperationState.Accepted, process) is { } refusal)
        {
            return refusal;
        }

        (AcceptedByName, AcceptedAt, ScanId) = (byName, process.Now, scanId);
        return null;
    }

    public Refusal? Return(string words, ProcessContext process)
    {
        if (Move(CooperationState.Sent, CooperationState.Returned, process) is { } refusal)
        {
            return refusal;
        }

        Words = words;
        return null;
    }

    public Refusal? Answer(string result, ProcessContext process)
    {
        if (Move(CooperationState.Accepted, CooperationState.Answered, process) is { } refusal)
        {
            return refusal;
        }

        (Result, ResultAt) = (result, process.Now);
        return null;
    }

    public Refusal? Close(ProcessContext process)
    {
        if (Move(CooperationState.Answered, CooperationState.Closed, process) is { } refusal)
        {
            return refusal;
        }

        ClosedAt = process.Now;
        return null;
    }

    public Refusal? Recall(string words, ProcessContext process)
    {
        if (State is not (CooperationState.Sent or CooperationState.Accepted))
        {
            return OrderRefusals.NotNow;
        }

        (State, Words, ChangedAt, Revision) = (CooperationState.Recalled, words, process.Now, Revision + 1);
        return null;
    }

    /// <summary>Something was said about it.</summary>
    public Refusal? Touch(ProcessContext process) => Move(CooperationState.Accepted, CooperationState.Accepted, process);

    private Refusal? Move(CooperationState from, CooperationState to, ProcessContext process)
    {
        if (State != from)
        {
            return OrderRefusals.NotNow;
        }

        (State, ChangedAt, Revision) = (to, process.Now, Revision + 1);
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CooperationOrder>
    {
        public void Configure(EntityTypeBuilder<CooperationOrder> builder)
        {
            builder.ToTable("assistance_cooperations");
            builder.HasKey(c => c.CooperationId);
            builder.Property(c => c.CooperationId).ValueGeneratedNever();
            builder.Property(c => c.Revision).IsConcurrencyToken();
            builder.Ignore(c => c.IsLive);
            builder.Ignore(c => c.ItemKeys);
            builder.HasIndex(c => c.Number).IsUnique();
            builder.HasIndex(c => c.OrderId);
            builder.HasIndex(c => new { c.Region, c.State });
            builder.HasIndex(c => new { c.PartnerOrganId, c.ChangedAt });
        }
    }
}

/// <summary>How far a cooperation order is (协办进度).</summary>
public enum CooperationState
{
    /// <summary>Signed by the serving organ and sent.</summary>
    Sent,

    Accepted,

    Returned,

    /// <summary>The result is given; the serving organ still has to take it over.</summary>
    Answered,

    /// <summary>Both copies are filed.</summary>
    Closed,

    Recalled,
}
