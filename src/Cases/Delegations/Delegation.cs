using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Cases.Delegations;

/// <summary>That one organ lets another carry out some of its items in its name (交互授权), until a day.</summary>
/// <remarks>行政许可法第二十四条: only to an administrative organ, within one's own powers, published, never handed on.</remarks>
internal sealed class Delegation
{
    public required Guid DelegationId { get; init; }

    public required DelegationKind Kind { get; init; }

    public required Guid GrantorId { get; init; }

    public required string GrantorName { get; init; }

    public required string GrantorRegion { get; init; }

    public required Guid GranteeId { get; init; }

    public required string GranteeName { get; init; }

    public required string GranteeRegion { get; init; }

    public required DelegatedPowers Powers { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day it counts.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The number of the signed document (文号).</summary>
    public required string DocumentNumber { get; init; }

    public required Guid StoredFileId { get; init; }

    public required string FileName { get; init; }

    /// <summary>Papers say who acted for the grantor (受……委托); they bear the grantor's name and seal either way.</summary>
    public required bool NamesGrantee { get; init; }

    public required Guid OfferedBy { get; init; }

    public required string OfferedByName { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }

    public DelegationState State { get; private set; } = DelegationState.Offered;

    public string? AnsweredByName { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? EndedByName { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was not accepted, or ended before its day.</summary>
    public string? EndReason { get; private set; }

    public int Revision { get; private set; } = 1;

    public required ICollection<DelegationItem> Items { get; init; }

    public bool Permits(DelegatedPowers power) => Powers.HasFlag(power);

    public Refusal? Accept(string byName, DateTimeOffset now)
    {
        if (State is not DelegationState.Offered)
        {
            return DelegationRefusals.Answered;
        }

        (State, AnsweredByName, AnsweredAt, Revision) = (DelegationState.Accepted, byName, now, Revision + 1);
        return null;
    }

    public Refusal? Decline(string byName, string reason, DateTimeOffset now)
    {
        if (State is not DelegationState.Offered)
        {
            return DelegationRefusals.Answered;
        }

        (State, AnsweredByName, AnsweredAt, EndReason, Revision) = (DelegationState.Declined, byName, now, reason, Revision + 1);
        return null;
    }

    /// <summary>Ends it at once, whether it has been accepted or not.</summary>
    public Refusal? Revoke(string byName, string reason, DateTimeOffset now)
    {
        if (State is not (DelegationState.Offered or DelegationState.Accepted))
        {
            return DelegationRefusals.Ended;
        }

        (State, EndedByName, EndedAt, EndReason, Revision) = (DelegationState.Revoked, byName, now, reason, Revision + 1);
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Delegation>
    {
        public void Configure(EntityTypeBuilder<Delegation> builder)
        {
            builder.ToTable("delegations");
            builder.HasKey(d => d.DelegationId);
            builder.Property(d => d.DelegationId).ValueGeneratedNever();
            builder.Property(d => d.Revision).IsConcurrencyToken();
            builder.HasMany(d => d.Items).WithOne().HasForeignKey(i => i.DelegationId);
        }
    }
}

/// <summary>One item a <see cref="Delegation"/> covers.</summary>
internal sealed class DelegationItem
{
    public required Guid DelegationId { get; init; }

    /// <summary>The handling item's key, the same in every region.</summary>
    public required string ItemKey { get; init; }

    public required string ItemName { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DelegationItem>
    {
        public void Configure(EntityTypeBuilder<DelegationItem> builder)
        {
            builder.ToTable("delegation_items");
            builder.HasKey(i => new { i.DelegationId, i.ItemKey });
        }
    }
}

/// <summary>Between which levels a delegation goes; it follows from the two organs.</summary>
public enum DelegationKind
{
    /// <summary>上级授权下级.</summary>
    Downward,

    /// <summary>下级委托上级.</summary>
    Upward,

    /// <summary>旗区之间相互委托.</summary>
    Across,
}

/// <summary>What the grantee may do (授予的权限).</summary>
[Flags]
public enum DelegatedPowers
{
    None = 0,

    /// <summary>受理: take the step, examine it.</summary>
    Acceptance = 1,

    /// <summary>审批: decide it, lengthen its limit.</summary>
    Approval = 2,

    /// <summary>用印: papers go out under the grantor's seal.</summary>
    Seal = 4,

    /// <summary>发证: the grant makes the grantor's certificate.</summary>
    Certificate = 8,
}

public enum DelegationState
{
    Offered,
    Accepted,
    Declined,
    Revoked,
}
