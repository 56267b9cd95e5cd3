using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Orders;

/// <summary>An order for assistance (帮办单): one applicant, one matter, one responsible assistant, many items.</summary>
internal sealed class AssistanceOrder
{
    public const string ApplicationColumn = "assistance_orders.application";

    public required Guid OrderId { get; init; }

    public required string Number { get; init; }

    public required string Region { get; init; }

    public required OrderKind Kind { get; init; }

    public required Channel Channel { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The version of the region's published catalogue whose list was ticked.</summary>
    public required string ListVersion { get; init; }

    /// <summary>Null as long as nobody has signed the application.</summary>
    public Guid? PartyId { get; private set; }

    public string ApplicantName { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The project code without hyphens, by which a second order for the same project is found.</summary>
    public string? ProjectCode { get; private set; }

    /// <summary>The printed fields, sealed: most of them are about people.</summary>
    public byte[] Application { get; private set; } = [];

    public OrderState State { get; private set; }

    /// <summary>The organ that serves the order: the service bureau, or the park's committee (帮办服务机构).</summary>
    public Guid OrganId { get; private set; }

    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>Whoever took the application up answers for it until an assistant is appointed (首问负责).</summary>
    public Guid? FirstAskedId { get; private set; }

    public string? FirstAskedName { get; private set; }

    public Guid? AssistantId { get; private set; }

    public string? AssistantName { get; private set; }

    public string? AssistantUnit { get; private set; }

    /// <summary>Why it is where it is: what is missing, why it was declined, sent on or ended.</summary>
    public string? Words { get; private set; }

    /// <summary>Until when the next act is due.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateTimeOffset? MandateSignedAt { get; private set; }

    public DateTimeOffset? PromiseSignedAt { get; private set; }

    /// <summary>When a supervisor looked at why it was declined.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public int Revision { get; private set; } = 1;

    public void Fill(string applicantName, string title, string? projectCode, byte[] application) =>
        (ApplicantName, Title, ProjectCode, Application) = (applicantName, title, projectCode, application);

    /// <summary>Before the first save: where it begins and who serves it.</summary>
    public AssistanceOrder Begin(Guid? partyId, Guid organId, DateOnly dueOn)
    {
        (PartyId, OrganId, DueOn, State) = (partyId, organId, dueOn, partyId is null ? OrderState.PreOrder : OrderState.Applied);
        AppliedAt = partyId is null ? null : StartedAt;
        return this;
    }

    public Refusal? Apply(Guid partyId, DateOnly dueOn, ProcessContext process)
    {
        if (Move(OrderAct.Apply, process) is { } refusal)
        {
            return refusal;
        }

        (PartyId, AppliedAt, DueOn) = (partyId, process.Now, dueOn);
        return null;
    }

    public Refusal? TakeUp(Guid byId, string byName, ProcessContext process)
    {
        if (Move(OrderAct.TakeUp, process) is { } refusal)
        {
            return refusal;
        }

        (FirstAskedId, FirstAskedName) = (byId, byName);
        return null;
    }

    public Refusal? AskSupplement(string words, DateOnly answerBy, ProcessContext process) => Say(OrderAct.AskSupplement, words, answerBy, process);

    public Refusal? Correct(DateOnly dueOn, ProcessContext process) => Say(OrderAct.Correct, null, dueOn, process);

    public Refusal? Accept(DateOnly contactBy, ProcessContext process) => Say(OrderAct.Accept, null, contactBy, process);

    public Refusal? Decline(string words, ProcessContext process) => Say(OrderAct.Decline, words, null, process);

    /// <summary>A supervisor agrees with the refusal, or sends the order back to be served.</summary>
    public Refusal? Review(bool agreed, string? words, DateOnly dueOn, ProcessContext process)
    {
        if (State is not OrderState.Declined || ReviewedAt is not null)
        {
            return OrderRefusals.NotNow;
        }

        if (agreed)
        {
            (ReviewedAt, ChangedAt, Revision) = (process.Now, process.Now, Revision + 1);
            return null;
        }

        return Say(OrderAct.Overrule, words, dueOn, process);
    }

    public Refusal? Transfer(Guid organId, string words, DateOnly dueOn, ProcessContext process)
    {
        if (organId == OrganId)
        {
            return OrderRefusals.AlreadyThere;
        }

        if (Say(OrderAct.Transfer, words, dueOn, process) is { } refusal)
        {
            return refusal;
        }

        (OrganId, FirstAskedId, FirstAskedName) = (organId, null, null);
        return null;
    }

    public Refusal? Verify(DateOnly signBy, ProcessContext process) => Say(OrderAct.Verify, null, signBy, process);

    /// <summary>Appoints the one assistant who answers for the order; another one ends the letter of authority that named the first.</summary>
    public Refusal? Appoint(Guid assistantId, string name, string unit, ProcessContext process)
    {
        if (AssistantId == assistantId)
        {
            return OrderRefusals.AlreadyAssistant;
        }

        if (Move(OrderAct.Appoint, process) is { } refusal)
        {
            return refusal;
        }

        (AssistantId, AssistantName, AssistantUnit, MandateSignedAt) = (assistantId, name, unit, null);
        return null;
    }

    public Refusal? SignMandate(DateOnly planBy, ProcessContext process)
    {
        if (AssistantId is null)
        {
            return OrderRefusals.NoAssistant;
        }

        if (Move(OrderAct.Sign, process) is { } refusal)
        {
            return refusal;
        }

        MandateSignedAt = process.Now;
        return Conclude(planBy, process);
    }

    public Refusal? SignPromise(DateOnly planBy, ProcessContext process)
    {
        if (PromiseSignedAt is not null)
        {
            return OrderRefusals.PromiseSigned;
        }

        if (Move(OrderAct.Sign, process) is { } refusal)
        {
            return refusal;
        }

        PromiseSignedAt = process.Now;
        return Conclude(planBy, process);
    }

    /// <summary>An item more or another assistant: what was signed does not cover it.</summary>
    public void EndMandate(ProcessContext process) => (MandateSignedAt, ChangedAt, Revision) = (null, process.Now, Revision + 1);

    public Refusal? Withdraw(string words, ProcessContext process) => Say(OrderAct.Withdraw, words, null, process);

    public Refusal? Redraw(ProcessContext process) => MandateSignedAt is null ? OrderRefusals.NoMandate : Move(OrderAct.Redraw, process);

    public Refusal? ConfirmPlan(DateOnly endOn, ProcessContext process) => MandateSignedAt is null ? OrderRefusals.NoMandate : Say(OrderAct.ConfirmPlan, null, endOn, process);

    public Refusal? Finish(DateOnly confirmBy, ProcessContext process) => Say(OrderAct.Finish, null, confirmBy, process);

    public Refusal? Dispute(string words, ProcessContext process) => Say(OrderAct.Dispute, words, DueOn, process);

    public Refusal? Complete(ProcessContext process) => Say(OrderAct.Complete, null, null, process);

    public Refusal? Archive(ProcessContext process) => Say(OrderAct.Archive, Words, null, process);

    public Refusal? Terminate(string words, ProcessContext process) => Say(OrderAct.Terminate, words, null, process);

    /// <summary>Something of the order changed that is not its state.</summary>
    public void Touch(ProcessContext process) => (ChangedAt, Revision) = (process.Now, Revision + 1);

    private Refusal? Conclude(DateOnly planBy, ProcessContext process) =>
        State is OrderState.ToSign && MandateSignedAt is not null && PromiseSignedAt is not null ? Say(OrderAct.Conclude, null, planBy, process) : null;

    private Refusal? Say(OrderAct act, string? words, DateOnly? dueOn, ProcessContext process)
    {
        if (Move(act, process) is { } refusal)
        {
            return refusal;
        }

        (Words, DueOn) = (words, dueOn);
        return null;
    }

    private Refusal? Move(OrderAct act, ProcessContext process)
    {
        if (State.After(act) is not { } next)
        {
            return OrderRefusals.NotNow;
        }

        (State, ChangedAt, Revision) = (next, process.Now, Revision + 1);
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<AssistanceOrder>
    {
        public void Configure(EntityTypeBuilder<AssistanceOrder> builder)
        {
            builder.ToTable("assistance_orders");
            builder.HasKey(o => o.OrderId);
            builder.Property(o => o.OrderId).ValueGeneratedNever();
            builder.Property(o => o.Revision).IsConcurrencyToken();
            builder.HasIndex(o => o.Number).IsUnique();
            builder.HasIndex(o => new { o.PartyId, o.ChangedAt });
            builder.HasIndex(o => new { o.Region, o.OrganId, o.ChangedAt });
            builder.HasIndex(o => new { o.AssistantId, o.ChangedAt });
            builder.HasIndex(o => o.ProjectCode);
        }
    }
}
