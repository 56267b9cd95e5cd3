using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Cases.Delays;
using Suban.Cases.Delegations;
using Suban.Kernel;

namespace Suban.Cases;

/// <summary>One authority's part of a case (子办件): its own number, clocks, examiner and decision.</summary>
internal sealed class CaseStep
{
    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    public required Guid StepId { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>The part of the pinned plan this step carries out.</summary>
    public required string PartKey { get; init; }

    public required string ItemName { get; init; }

    public required int Position { get; init; }

    public required Guid AuthorityId { get; set; }

    public required string AuthorityName { get; set; }

    /// <summary>The department's own system that handles it (业务系统); null while it is handled in the inbox.</summary>
    public Guid? SystemId { get; set; }

    /// <summary>The 31 places of the implementation code the step is numbered under.</summary>
    public required string ImplementationCode { get; set; }

    /// <summary>The section of the department that has it now; null where the department says nothing of sections.</summary>
    public string? Section { get; private set; }

    /// <summary>The section it goes to next; null where nobody comes after.</summary>
    public string? NextSection { get; private set; }

    public StepStatus Status { get; private set; }

    public int Revision { get; private set; } = 1;

    /// <summary>The 43-place number given at acceptance.</summary>
    public string? Number { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public Guid? ClaimedBy { get; private set; }

    public string? ClaimedByName { get; private set; }

    /// <summary>The delegation under which it was taken; null for the authority's own staff.</summary>
    public Guid? ClaimedUnder { get; private set; }

    public Guid? ExaminedBy { get; private set; }

    public string? Opinion { get; private set; }

    /// <summary>A supplement after acceptance may be asked for once.</summary>
    public bool SupplementAsked { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    /// <summary>The delegation under which it was decided.</summary>
    public Guid? DecidedUnder { get; private set; }

    /// <summary>The delegation by which the present reader works on it; not stored.</summary>
    public Delegation? Entrusted { get; set; }

    /// <summary>When its grant was taken back (撤销许可).</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public string? Reason { get; private set; }

    public string? Basis { get; private set; }

    public Guid? CertificateId { get; private set; }

    /// <summary>The issue the result went out with.</summary>
    public Guid? IssueId { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>The earlier of promise and statutory limit. A cache of what <see cref="CaseClocks"/> computes.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>From when the light is yellow. A cache.</summary>
    public DateTimeOffset? WarnAt { get; set; }

    /// <summary>In a department's hands, for the partial index of the inbox.</summary>
    public bool Open { get; private set; }

    /// <summary>Its clocks stand still, wholly or in part: the lamp is grey.</summary>
    public bool Paused { get; private set; }

    /// <summary>The last day of the special procedure under way.</summary>
    public DateOnly? PausedUntil { get; private set; }

    public string? DelaysJson { get; private set; }

    /// <summary>Special procedures and the extension.</summary>
    public StepDelays Delays => DelaysJson is { } json ? JsonSerializer.Deserialize<StepDelays>(json, _json) ?? StepDelays.None : StepDelays.None;

    /// <summary>Checksum of the form projection and files this authority received at distribution.</summary>
    public string? Checksum { get; set; }

    public bool Accepted => AcceptedAt is not null;

    public bool Ended => Status is StepStatus.Granted or StepStatus.Denied or StepStatus.Closed or StepStatus.Withdrawn or StepStatus.Voided;

    public Refusal? CheckRevision(int seen) =>
        seen == Revision ? null : CaseRefusals.StepChanged(ItemName, Status, ClaimedByName);

    public Outcome<StepStatus> Move(StepAct act)
    {
        if (CaseLifecycle.Next(Status, act) is not { } next)
        {
            return CaseRefusals.StepNotInState(ItemName, Status);
        }

        Status = next;
        Revision++;
        Paused = next is StepStatus.SupplementRequested or StepStatus.SpecialProcedure;
        Open = Paused || next is StepStatus.Ready or StepStatus.Claimed or StepStatus.Examining or StepStatus.ReferredUpward;
        PausedUntil = next is StepStatus.SpecialProcedure ? PausedUntil : null;
        return next;
    }

    /// <summary>Starts the step: it is accepted, numbered, and its clocks run from the day after.</summary>
    public Outcome<StepStatus> Start(string number, DateOnly acceptedOn, DateTimeOffset now) =>
        Move(StepAct.Start, () => (Number, AcceptedOn, AcceptedAt) = (number, acceptedOn, now));

    /// <summary>Takes the step in hand (接手).</summary>
    public Outcome<StepStatus> Claim(Guid by, string name) =>
        Move(StepAct.Claim, () => (ClaimedBy, ClaimedByName, ClaimedUnder) = (by, name, Entrusted?.DelegationId));

    /// <summary>Before anybody has it: the first section, and the one after.</summary>
    public void Route(IReadOnlyList<string>? sections) =>
        (Section, NextSection) = (sections?[0], sections is { Count: > 1 } ? sections[1] : null);

    /// <summary>Goes to the next section, where somebody takes it in hand; the limits stay those of the one step.</summary>
    public Outcome<StepStatus> HandToSection(IReadOnlyList<string> sections) => NextSection is not { } next
        ? CaseRefusals.LastSection(ItemName, Section)
        : Move(StepAct.Release, () =>
        {
            (ClaimedBy, ClaimedByName, ClaimedUnder) = (null, null, null);
            (Section, NextSection) = (next, sections.SkipWhile(s => s != next).Skip(1).FirstOrDefault());
        });

    public Outcome<StepStatus> Release() =>
        Move(StepAct.Release, () => (ClaimedBy, ClaimedByName, ClaimedUnder) = (null, null, null));

    /// <summary>Leaves the department's system for the inbox; what only the system had in hand is free again.</summary>
    public void TakeBack()
    {
        if (!Release().TryGet(out _))
        {
            Revision++;
        }

        SystemId = null;
    }

    /// <summary>Records the examiner's opinion (审查).</summary>
    /// <remarks>行政许可法第三十四条.</remarks>
    public Outcome<StepStatus> Examine(Guid examiner, string opinion) => NextSection is { } next && SystemId is null // a system has no sections of ours
        ? CaseRefusals.NotLastSection(ItemName, next)
        : Move(StepAct.Examine, () => (ExaminedBy, Opinion) = (examiner, opinion));

    public Outcome<StepStatus> RequestSupplement()
    {
        if (SupplementAsked)
        {
            return CaseRefusals.SupplementAlreadyAsked(ItemName);
        }

        var moved = Move(StepAct.RequestSupplement);
        SupplementAsked = moved.TryGet(out _);
        return moved;
    }

    /// <summary>Starts a procedure whose time is not counted.</summary>
    /// <remarks>行政许可法第四十五条.</remarks>
    public Outcome<StepStatus> StartProcedure(SpecialProcedure procedure) =>
        Move(StepAct.StartProcedure, () => Keep(Delays.WithCurrent(procedure)));

    public void RenewProcedure(SpecialProcedure renewed)
    {
        Keep(Delays.WithCurrent(renewed));
        Revision++;
    }

    public Outcome<StepStatus> EndProcedure(SpecialProcedure ended) =>
        Move(StepAct.EndProcedure, () => Keep(Delays.WithCurrent(ended)));

    /// <summary>Lengthens the limit.</summary>
    /// <remarks>行政许可法第四十二条.</remarks>
    public void Extend(StepExtension extension)
    {
        Keep(Delays with { Extension = extension });
        Revision++;
    }

    public Outcome<StepStatus> ReturnToWindow() =>
        Move(StepAct.ReturnToWindow, () => (ClaimedBy, ClaimedByName, ClaimedUnder) = (null, null, null));

    /// <summary>Sends the step to the competent authority; its number and its clocks stay.</summary>
    public Outcome<StepStatus> Redirect(Guid authorityId, string authorityName) =>
        Move(StepAct.Redirect, () => (AuthorityId, AuthorityName, Section, NextSection) = (authorityId, authorityName, null, null));

    public Outcome<StepStatus> Approve(Guid approver, Guid? certificateId, DateTimeOffset now) =>
        Decide(StepAct.Approve, approver, null, null, certificateId, now);

    public Outcome<StepStatus> Deny(Guid approver, string reason, string basis, DateTimeOffset now) =>
        Decide(StepAct.Deny, approver, reason, basis, null, now);

    public Outcome<StepStatus> Close(string reason, DateTimeOffset now) =>
        Move(StepAct.Close, () => (Reason, DecidedAt) = (reason, now));

    /// <summary>Begins anew after reconsideration or judgment (重新办理): nobody has it, nothing is asked or decided, the clocks start now.</summary>
    public Outcome<StepStatus> Reopen(DateOnly on, DateTimeOffset now) => Move(StepAct.Reopen, () =>
    {
        (AcceptedOn, AcceptedAt, DelaysJson, SupplementAsked) = (on, now, null, false);
        (ClaimedBy, ClaimedByName, ClaimedUnder, ExaminedBy, Opinion) = (null, null, null, null, null);
        (DecidedAt, DecidedBy, DecidedUnder, Reason, Basis, IssueId, DeliveredAt, RevokedAt) = (null, null, null, null, null, null, null, null);
    });

    /// <summary>Returned because a promised material did not come (容缺逾期).</summary>
    public Outcome<StepStatus> Lapse(string reason, DateTimeOffset now) =>
        Move(StepAct.Lapse, () => (Reason, DecidedAt) = (reason, now));

    /// <summary>Waits again for the prerequisite whose denial had closed it.</summary>
    public Outcome<StepStatus> Await() => Move(StepAct.Await, () => (Reason, DecidedAt) = (null, null));

    public void Revoke(DateTimeOffset now) => RevokedAt = now;

    public Outcome<StepStatus> Withdraw(DateTimeOffset now) => Leave(StepAct.Withdraw, now);

    public Outcome<StepStatus> Void(DateTimeOffset now) => Leave(StepAct.Void, now);

    /// <summary>Whether a written decision, granted or denied, still has to reach the applicant.</summary>
    public bool HasResult => Status is StepStatus.Granted or StepStatus.Denied;

    /// <summary>Decided, and not yet handed over.</summary>
    public bool Issuable => HasResult && DeliveredAt is null && IssueId is null;

    public void Issue(Guid issueId) => IssueId = issueId;

    public bool Deliver(DateTimeOffset now)
    {
        if (!HasResult || DeliveredAt is not null)
        {
            return false;
        }

        DeliveredAt = now;
        return true;
    }

    private Outcome<StepStatus> Move(StepAct act, Action then)
    {
        var moved = Move(act);
        if (moved.TryGet(out _))
        {
            then();
        }

        return moved;
    }

    private Outcome<StepStatus> Leave(StepAct act, DateTimeOffset now) =>
        Move(act, () => DecidedAt = now);

    private void Keep(StepDelays delays) =>
        (DelaysJson, PausedUntil) = (JsonSerializer.Serialize(delays, _json), delays.Current?.EndsBy);

    private Outcome<StepStatus> Decide(
        StepAct act, Guid by, string? reason, string? basis, Guid? certificateId, DateTimeOffset now) =>
        Move(act, () => (DecidedBy, DecidedUnder, Reason, Basis, CertificateId, DecidedAt) = (by, Entrusted?.DelegationId, reason, basis, certificateId, now));

    internal sealed class Mapping : IEntityTypeConfiguration<CaseStep>
    {
        public void Configure(EntityTypeBuilder<CaseStep> builder)
        {
            builder.ToTable("case_steps");
            builder.HasKey(s => s.StepId);
            builder.Property(s => s.StepId).ValueGeneratedNever();
            builder.Property(s => s.Status).HasConversion<string>();
            builder.Property(s => s.Revision).IsConcurrencyToken();
            builder.Property(s => s.Open).HasColumnName("is_open");
            builder.Property(s => s.Paused).HasColumnName("is_paused");
            builder.Property(s => s.DelaysJson).HasColumnName("delays");
            builder.Ignore(s => s.Delays);
            builder.Ignore(s => s.Entrusted);
            builder.Ignore(s => s.Accepted);
            builder.Ignore(s => s.Ended);
            builder.Ignore(s => s.HasResult);
            builder.Ignore(s => s.Issuable);
        }
    }
}
