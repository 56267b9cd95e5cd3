using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Cases.Acceptance;
using Suban.Kernel;

namespace Suban.Cases;

/// <summary>A case (办件): one applicant's request for a service theme or a single item, with one step per authority.</summary>
internal sealed class Case
{
    private readonly List<CaseStep> _steps = [];

    /// <summary>The same id as the draft it came from: the files and the form stay where they are.</summary>
    public required Guid CaseId { get; init; }

    public required string Number { get; init; }

    public required string Region { get; init; }

    public required string Title { get; init; }

    public required Guid PartyId { get; init; }

    public required string ApplicantName { get; init; }

    /// <summary>Blind index of the number with the last four digits of the contact telephone, for public tracking.</summary>
    public string? PhoneTailIndex { get; init; }

    public required string PlanId { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The receipt: when the platform committed the submission or the window took the papers.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public CaseStatus Status { get; private set; }

    public int Revision { get; private set; } = 1;

    public CaseOutcome? Outcome { get; private set; }

    /// <summary>The day acceptance counts from; silence accepts as of the receipt day.</summary>
    public DateOnly? AcceptedOn { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The start of the time in which the window must answer: the receipt, or the arrival of what a notice asked for.</summary>
    public required DateTimeOffset AnswerFrom { get; set; }

    /// <summary>Close of the fifth working day: without an answer by then the case counts as accepted. A cache.</summary>
    public DateTimeOffset? AnswerDueAt { get; set; }

    /// <summary>When the plan's promise ends. A cache of what <see cref="CaseClocks"/> computes.</summary>
    public DateTimeOffset? PromiseDueAt { get; set; }

    /// <summary>From when the promise's light is yellow. A cache.</summary>
    public DateTimeOffset? PromiseWarnAt { get; set; }

    /// <summary>When the applicant's time to supply ends. A cache.</summary>
    public DateTimeOffset? SupplyDueAt { get; set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When reconsideration or judgment last opened it again; from then on each step's own clocks hold, not the plan's promise.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>The person who follows the case from first contact to delivery (首问负责).</summary>
    public Guid? FollowerId { get; private set; }

    public string? FollowerName { get; private set; }

    public int Urges { get; private set; }

    public DateOnly? UrgedOn { get; private set; }

    public IReadOnlyList<CaseStep> Steps => _steps;

    public bool Supplemented { get; private set; }

    public Refusal? CheckRevision(int seen) =>
        seen == Revision ? null : CaseRefusals.CaseChanged(Number, Status);

    public Outcome<CaseStatus> Move(CaseAct act)
    {
        if (CaseLifecycle.Next(Status, act) is not { } next)
        {
            return CaseRefusals.NotInState(Number, Status);
        }

        Status = next;
        Revision++;
        return next;
    }

    /// <summary>Accepts the case (受理) as of a day; the steps are started by the caller.</summary>
    /// <remarks>Administrative Licensing Law (行政许可法) art. 32(1)(5).</remarks>
    public Outcome<CaseAccepted> Accept(CaseAct act, DateOnly acceptedOn, DateTimeOffset now)
    {
        var moved = Move(act);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        AcceptedOn = acceptedOn;
        AcceptedAt = now;
        AnswerDueAt = null;
        return new CaseAccepted(CaseId, Number, acceptedOn);
    }

    public void Supply(DateTimeOffset now)
    {
        AnswerFrom = now;
        Supplemented = true;
        SupplyDueAt = null;
    }

    public void Follow(Guid accountId, string name)
    {
        FollowerId ??= accountId;
        FollowerName ??= name;
    }

    /// <summary>Concludes the case when no step is open any more.</summary>
    public Outcome<CaseStatus> Conclude(DateTimeOffset now)
    {
        var moved = Move(CaseAct.Conclude);
        if (moved.TryGet(out _))
        {
            var granted = _steps.Count(step => step.Status is StepStatus.Granted);
            Outcome = granted == _steps.Count ? CaseOutcome.All : granted == 0 ? CaseOutcome.None : CaseOutcome.Partly;
            DecidedAt = now;
        }

        return moved;
    }

    public Outcome<CaseStatus> Reopen(DateTimeOffset now)
    {
        var moved = Move(CaseAct.Reopen);
        if (moved.TryGet(out _))
        {
            (ReopenedAt, Outcome, DecidedAt, ClosedAt, PromiseDueAt, PromiseWarnAt) = (now, null, null, null, null, null);
        }

        return moved;
    }

    public Outcome<CaseStatus> End(CaseAct act, DateTimeOffset now)
    {
        var moved = Move(act);
        if (moved.TryGet(out _))
        {
            (ClosedAt, AnswerDueAt, SupplyDueAt) = (now, null, null);
        }

        return moved;
    }

    /// <returns>False where the applicant has already pressed today.</returns>
    public bool Urge(DateOnly today)
    {
        if (UrgedOn == today)
        {
            return false;
        }

        (Urges, UrgedOn) = (Urges + 1, today);
        return true;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Case>
    {
        public void Configure(EntityTypeBuilder<Case> builder)
        {
            builder.ToTable("cases");
            builder.HasKey(c => c.CaseId);
            builder.Property(c => c.CaseId).ValueGeneratedNever();
            builder.Property(c => c.Status).HasConversion<string>();
            builder.Property(c => c.Outcome).HasConversion<string>();
            builder.Property(c => c.Channel).HasConversion<string>();
            builder.Property(c => c.Revision).IsConcurrencyToken();
            builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
            builder.Navigation(c => c.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
        }
    }
}
