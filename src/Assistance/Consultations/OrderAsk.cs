using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Assistance.Orders;
using Suban.Kernel;

namespace Suban.Assistance.Consultations;

/// <summary>Something a department owes to an order by a day (部门协办事项): an answer, an opinion, or what a meeting decided.</summary>
internal sealed class OrderAsk
{
    public required Guid AskId { get; init; }

    public required Guid OrderId { get; init; }

    public Guid? ConsultationId { get; init; }

    public required string Region { get; init; }

    public required AskKind Kind { get; init; }

    /// <summary>Null where nobody of it works on this platform, and for the applicant himself.</summary>
    public Guid? AuthorityId { get; init; }

    /// <summary>Who owes it.</summary>
    public required string Whom { get; init; }

    public required string Words { get; init; }

    public required string AskedByName { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public AskState State { get; private set; }

    /// <summary>What an opinion comes to; null for the others.</summary>
    public OpinionVerdict? Verdict { get; private set; }

    public string? Answer { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When supervision was told that it is overdue.</summary>
    public DateTimeOffset? EscalatedAt { get; private set; }

    public DateTimeOffset? StruckAt { get; private set; }

    public int Revision { get; private set; } = 1;

    public Refusal? Reply(OpinionVerdict? verdict, string answer, string byName, ProcessContext process)
    {
        // Whoever is silent may still speak before the meeting.
        if (State is not (AskState.Open or AskState.Silent))
        {
            return OrderRefusals.NotNow;
        }

        (State, Verdict, Answer, AnsweredByName, AnsweredAt, Revision) = (AskState.Answered, verdict, answer, byName, process.Now, Revision + 1);
        return null;
    }

    /// <summary>Done, looked at, and off the list (销号).</summary>
    public Refusal? StrikeOff(string? words, string byName, ProcessContext process)
    {
        if (Kind is not AskKind.Task || !(State is AskState.Answered || (State is AskState.Open && AuthorityId is null)))
        {
            return OrderRefusals.NotNow;
        }

        (Answer, AnsweredByName) = (Answer ?? words, AnsweredByName ?? byName);
        (State, StruckAt, Revision) = (AskState.StruckOff, process.Now, Revision + 1);
        return null;
    }

    /// <summary>Not done well enough: it is open again, by the day that was agreed.</summary>
    public Refusal? Reopen(ProcessContext process)
    {
        if (Kind is not AskKind.Task || State is not AskState.Answered)
        {
            return OrderRefusals.NotNow;
        }

        (State, Revision) = (AskState.Open, Revision + 1);
        return null;
    }

    public void Consent() => (State, Verdict, Revision) = (AskState.Silent, OpinionVerdict.Agree, Revision + 1);

    public void Escalate(ProcessContext process) => (EscalatedAt, Revision) = (process.Now, Revision + 1);

    /// <summary>Nobody waits for it any more.</summary>
    public void Drop() => (State, Revision) = (AskState.Dropped, Revision + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<OrderAsk>
    {
        public void Configure(EntityTypeBuilder<OrderAsk> builder)
        {
            builder.ToTable("assistance_asks");
            builder.HasKey(a => a.AskId);
            builder.Property(a => a.AskId).ValueGeneratedNever();
            builder.Property(a => a.Revision).IsConcurrencyToken();
            builder.HasIndex(a => new { a.OrderId, a.AskedAt });
            builder.HasIndex(a => a.ConsultationId);
            builder.HasIndex(a => new { a.AuthorityId, a.State, a.DueOn });
            builder.HasIndex(a => new { a.State, a.DueOn });
        }
    }
}

/// <summary>What is owed (事由).</summary>
public enum AskKind
{
    Question,
    Opinion,

    /// <summary>What a meeting decided that somebody does.</summary>
    Task,
}

/// <summary>How far it is (答复进度).</summary>
public enum AskState
{
    Open,
    Answered,

    /// <summary>An opinion nobody gave in time, which counts as consent here.</summary>
    Silent,

    StruckOff,
    Dropped,
}

/// <summary>What an opinion comes to (会商意见).</summary>
public enum OpinionVerdict
{
    Agree,
    WithConditions,
    Disagree,
}
