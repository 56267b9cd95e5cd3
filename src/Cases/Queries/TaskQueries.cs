using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delays;
using Suban.Cases.Delegations;
using Suban.Cases.Steps;
using Suban.Cases.Warnings;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Queries;

/// <summary>One department's task: its own step, its own part of the form, its own materials, and how far the others are.</summary>
public sealed record TaskView
{
    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required string Theme { get; init; }

    public required string ApplicantName { get; init; }

    public required Channel Channel { get; init; }

    public required StepView Step { get; init; }

    /// <summary>What the law and the plan say of this item: basis, result, mode.</summary>
    public required PlannedComponent Component { get; init; }

    /// <summary>Only fields this item receives.</summary>
    public required IReadOnlyList<SectionView> Sections { get; init; }

    public IReadOnlyList<CoSignature> Signatures { get; init; } = [];

    /// <summary>Only materials this item receives.</summary>
    public required IReadOnlyList<MaterialView> Materials { get; init; }

    public required IReadOnlyList<NoticeView> Notices { get; init; }

    /// <summary>The other departments' states, without their forms or materials.</summary>
    public required IReadOnlyList<OtherStep> Others { get; init; }

    /// <summary>What happened to the case as a whole and to this step.</summary>
    public required IReadOnlyList<TimelineEntry> History { get; init; }

    /// <summary>Which section has it, and what those before said; null where the department says nothing of sections.</summary>
    public InternalSteps? Within { get; init; }

    /// <summary>By which delegation the reader works on it; null on his own authority's.</summary>
    public EntrustedView? Entrusted { get; init; }

    public required string? Opinion { get; init; }

    public required string? ExaminedByName { get; init; }

    public required string? DecidedByName { get; init; }

    public required bool SupplementAsked { get; init; }

    /// <summary>Special procedures and the extension.</summary>
    public required StepDelays Delays { get; init; }

    public required Proceedings Proceedings { get; init; }

    /// <summary>It is late and nobody has said why: a decision needs the reason.</summary>
    public bool NeedsOverdueReason { get; init; }

    /// <summary>The department's own system has it: here it is only looked at.</summary>
    public bool WithSystem { get; init; }

    public required bool Mine { get; init; }

    public required bool MayClaim { get; init; }

    /// <summary>Another section of the department comes after this reader's.</summary>
    public bool MayHandOn { get; init; }

    public required bool MayExamine { get; init; }

    public required bool MayDecide { get; init; }

    public required bool MayStartProcedure { get; init; }

    public required bool MayEndProcedure { get; init; }

    public required bool MayExtend { get; init; }

    /// <summary>Examination is under way and in this reader's hands: a hearing, a visit, interested persons, a referral may follow.</summary>
    public required bool InHand { get; init; }

    /// <summary>The reader has the step, whatever it waits for, and it is not decided.</summary>
    public bool Holds => Mine && Step.DecidedAt is null;

    public required bool MayAnswerReferral { get; init; }

    /// <summary>The reader may go and look whether a commitment was kept.</summary>
    public bool MayFollowUp { get; init; }

    /// <summary>The reader may decide whether the grant stands.</summary>
    public bool MayRevoke { get; init; }

    /// <summary>A check is under way that the reader may take part in.</summary>
    public bool FollowsUp => MayFollowUp && Proceedings.FollowUp is { AwaitsCheck: true };
}

/// <summary>The sections of the department as its people see them (部门内部环节).</summary>
/// <param name="All">In their order.</param>
/// <param name="Next">Null where nobody comes after.</param>
public sealed record InternalSteps(IReadOnlyList<string> All, string Now, string? Next, IReadOnlyList<SectionOpinion> Said);

/// <summary>What a section said.</summary>
public sealed record SectionOpinion(string Section, string Opinion, string ByName, DateTimeOffset At);

/// <summary>Another department's state.</summary>
/// <param name="WaitsForThis">It has this step before it, directly or by way of others, and has not begun.</param>
public sealed record OtherStep(string ItemName, string AuthorityName, StepStatus Status, string StatusWords, bool WaitsForThis);

/// <summary>Reads one task for the department whose it is; nobody else's form or papers come along.</summary>
public sealed class TaskQueries(AppDbContext db, CaseReading reading, CaseTimeline timeline, AccountQueries accounts, FieldCipher cipher, ProceedingQueries proceedings)
{
    public async Task<TaskView?> OpenAsync(Reader reader, Guid stepId, CancellationToken cancel)
    {
        var read = await CaseOfAsync(reader, stepId, cancel) is { } caseId ? await reading.LoadAsync(db.Set<Case>().Where(c => c.CaseId == caseId), cancel) : null;
        if (read is null)
        {
            return null;
        }

        var step = read.Case.Steps.Single(s => s.StepId == stepId);
        await db.ShowEntrustedAsync(reader, step, reading.Now, cancel);
        if (!reader.WorksOn(step))
        {
            return null;
        }

        var form = (await db.Set<CaseForm>().AsNoTracking().SingleAsync(f => f.CaseId == read.Case.CaseId, cancel)).Open(cipher);
        var people = await accounts.NamesAsync([.. new[] { step.ExaminedBy, step.DecidedBy }.OfType<Guid>()], cancel);
        return ViewOf(reader, read, step, form, await MaterialsAsync(read, step, cancel)) with
        {
            Signatures = await reading.SignaturesAsync(read.Case.CaseId, cancel),
            Within = await WithinAsync(read, step, cancel),
            Proceedings = await proceedings.OfStepAsync(step, cancel),
            NeedsOverdueReason = await db.IsUnexplainedAsync(step, reading.Now, cancel),
            History = [.. (await timeline.ReadAsync(read.Case, cancel)).Where(entry => entry.StepId is null || entry.StepId == stepId)],
            ExaminedByName = step.ExaminedBy is { } examiner ? people.GetValueOrDefault(examiner) : null,
            DecidedByName = step.DecidedBy is { } decider ? people.GetValueOrDefault(decider) : null,
        };
    }

    private async Task<InternalSteps?> WithinAsync(ReadCase read, CaseStep step, CancellationToken cancel) => step.Section is not { } now
        ? null
        : new InternalSteps(
            read.Plan.FindComponent(step.PartKey)!.Sections ?? [], now, step.NextSection,
            await db.Set<SectionTurn>().AsNoTracking().Where(t => t.StepId == step.StepId).OrderBy(t => t.HandedAt)
                .Select(t => new SectionOpinion(t.Section, t.Opinion, t.HandedByName, t.HandedAt)).ToListAsync(cancel));

    /// <summary>The case of a step that is the reader's authority's, or entrusted to it today.</summary>
    private async Task<Guid?> CaseOfAsync(Reader reader, Guid stepId, CancellationToken cancel)
    {
        if (reader.AuthorityId is not { } authority)
        {
            return null;
        }

        var steps = db.Set<CaseStep>().Where(s => s.StepId == stepId && s.AcceptedAt != null);
        return await steps.Where(s => s.AuthorityId == authority).Concat(db.EntrustedTo(steps, authority, RegionTime.DateOf(reading.Now)))
            .Select(s => (Guid?)s.CaseId).FirstOrDefaultAsync(cancel);
    }

    private async Task<IReadOnlyList<MaterialView>> MaterialsAsync(ReadCase read, CaseStep step, CancellationToken cancel)
    {
        var own = read.Plan.Materials.Where(m => m.Items.Contains(step.PartKey)).Select(m => m.Id).ToList();
        var materials = await db.Set<CaseMaterial>().AsNoTracking()
            .Where(m => m.CaseId == step.CaseId && own.Contains(m.MaterialId)).ToListAsync(cancel);
        var files = await db.Set<CaseFile>().AsNoTracking()
            .Where(f => f.CaseId == step.CaseId && own.Contains(f.MaterialId)).ToListAsync(cancel);
        return [.. MaterialView.Of(read.Plan, materials, files).Where(m => own.Contains(m.Planned.Id))];
    }

    private TaskView ViewOf(
        Reader reader, ReadCase read, CaseStep step, SortedDictionary<string, FormValue> form, IReadOnlyList<MaterialView> materials)
    {
        var mine = reader.Holds(step);
        var own = reader.PartyId == read.Case.PartyId;
        return new TaskView
        {
            CaseId = read.Case.CaseId,
            CaseNumber = read.Case.Number,
            Theme = read.Case.Title,
            ApplicantName = read.Case.ApplicantName,
            Channel = read.Case.Channel,
            Step = reading.Step(read, step),
            Component = read.Plan.FindComponent(step.PartKey)!,
            Sections =
            [
                .. read.Plan.Sections
                    .Select(section => SectionView.Of(section, form, field => field.Items.Contains(step.PartKey)))
                    .Where(section => section.Fields.Count > 0),
            ],
            Materials = materials,
            Notices = [.. read.Notices.Where(n => n.StepId == step.StepId).Select(n => reading.Notice(read, n))],
            Others =
            [
                .. read.Case.Steps.Where(s => s.StepId != step.StepId)
                    .Select(s => new OtherStep(
                        s.ItemName, s.AuthorityName, s.Status, StatusWords.Of(s),
                        s.Status is StepStatus.Waiting && read.Plan.ComesAfter(s.PartKey, step.PartKey))),
            ],
            History = [],
            ExaminedByName = null,
            DecidedByName = null,
            Entrusted = EntrustedView.Of(step.Entrusted),
            Opinion = step.Opinion,
            SupplementAsked = step.SupplementAsked,
            Delays = step.Delays,
            Proceedings = new Proceedings(null, [], [], []),
            Mine = mine,
            WithSystem = step.SystemId is not null && !step.Ended,
            MayClaim = step.Status is StepStatus.Ready && !own && reader.WorksOn(step) && reader.IsWhere(step),
            MayHandOn = mine && !own && step.NextSection is not null && step.CheckBeforeDecision() is null,
            MayExamine = mine && !own && step.NextSection is null && step.Status is (StepStatus.Claimed or StepStatus.Examining) && reader.Examines(step),
            MayDecide = !own && step.Status is StepStatus.Examining && reader.Approves(step),
            MayStartProcedure = !own && CaseLifecycle.Next(step.Status, StepAct.StartProcedure) is not null && step.CheckInHand(reader) is null,
            MayEndProcedure = mine && step.Status is StepStatus.SpecialProcedure,
            InHand = !own && step.CheckBeforeDecision() is null && step.CheckInHand(reader) is null,
            MayFollowUp = !own && step.Entrusted is null && step.Status is StepStatus.Granted && reader.WorksOn(step),
            MayRevoke = !own && step.Entrusted is null && step.Status is StepStatus.Granted && reader.Approves(step),
            MayAnswerReferral = !own && step.Status is StepStatus.ReferredUpward,
            MayExtend = !own && reader.Approves(step) && DelayRules.CheckExtension(
                step, read.Plan.FindComponent(step.PartKey)!, reading.Step(read, step).Clocks?.Statutory.Due, reading.Now) is null,
        };
    }
}
