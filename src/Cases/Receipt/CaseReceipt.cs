using Microsoft.EntityFrameworkCore;
using Suban.Cases.Commitments;
using Suban.Cases.Drafts;
using Suban.Cases.Elsewhere;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Receipt;

/// <summary>Turns a complete draft into a received case. Counter and portal come here alike: the channel is a fact on the case, not another path.</summary>
public sealed class CaseReceipt(
    AppDbContext db, PinnedPlans plans, FieldCipher cipher, BlindIndex index, CaseTimes times, Authorities authorities,
    ApplicantMessages messages, ReceivedForOthers others)
{
    /// <param name="clerk">Who received it at the counter and follows it from there; null where the applicant sent it himself.</param>
    internal async Task<Outcome<CaseReceived>> TakeAsync(
        Draft draft, ThemePlan plan, SortedDictionary<string, FormValue> form, List<CaseMaterial> materials,
        Reader? clerk, ProcessContext process, CancellationToken cancel)
    {
        var steps = StepsOf(draft, plan, process.Now);
        if (!steps.TryGet(out var started))
        {
            return steps.Refusal!;
        }

        // The number comes last: its row is locked from here to the commit, and every other submission of the day waits for it.
        db.Remove(draft);
        List<CaseMaterial> missing = [.. MissingMaterials(draft.DraftId, plan, materials)];
        foreach (var material in materials.Concat(missing))
        {
            material.SettleUnaided(process.Now);
        }

        var number = await Numbering.NextCaseAsync(db, draft.Region, RegionTime.DateOf(process.Now), cancel);
        var @case = CaseOf(draft, number, plan, form, clerk is null ? process.Channel : Channel.Window, process.Now);
        if (clerk is not null)
        {
            @case.Follow(clerk.AccountId, clerk.Name);
        }

        db.Insert(@case);
        db.Insert(missing);
        db.Insert(started);
        if (clerk is not null)
        {
            others.Note(@case.CaseId, draft.Region, clerk, process);
        }

        var received = EventOf(@case, plan, form);
        db.Record(CaseRows.Stream(@case.CaseId), received, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.Receipt, null), process.Now);
        Commit(@case, plan, started, process);
        messages.Received(@case.PartyId, received, process);
        return received;
    }

    /// <summary>Whoever chose the commitment way was told what follows, and signed with the application.</summary>
    private void Commit(Case @case, ThemePlan plan, List<CaseStep> steps, ProcessContext process)
    {
        foreach (var component in plan.Components.Where(c => c.FollowUpWorkingDays is not null))
        {
            db.Record(
                CaseRows.Stream(@case.CaseId),
                new CommitmentMade(@case.CaseId, component.Key, component.Name, component.CommitmentNotice ?? "", component.FollowUpWorkingDays!.Value), process);
            db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.Commitment, steps.Single(s => s.PartKey == component.Key).StepId), process.Now);
        }
    }

    internal async Task<CaseReceived?> EarlierAsync(Guid caseId, Reader reader, CancellationToken cancel)
    {
        var @case = await db.Set<Case>().AsNoTracking().Include(c => c.Steps)
            .SingleOrDefaultAsync(c => c.CaseId == caseId, cancel);
        if (@case is null || !(reader.IsApplicant(@case) || reader.IsWindowOf(@case) || await db.ReceivedElsewhereAsync(reader, caseId, cancel)))
        {
            return null;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var form = await db.Set<CaseForm>().AsNoTracking().SingleAsync(f => f.CaseId == caseId, cancel);
        return EventOf(@case, plan, form.Open(cipher));
    }

    private CaseReceived EventOf(Case @case, ThemePlan plan, SortedDictionary<string, FormValue> form) => new(
        @case.CaseId, @case.Number, @case.Title, @case.PlanId, plan.Version, @case.Channel, @case.ReceivedAt,
        times.AnswerDue(@case.Region, @case.ReceivedAt),
        CaseForm.Checksum(form.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value))),
        [.. plan.Components.Select(component => component.Key)]);

    private Case CaseOf(
        Draft draft, string number, ThemePlan plan, SortedDictionary<string, FormValue> form, Channel channel, DateTimeOffset now) => new()
        {
            CaseId = draft.DraftId,
            Number = number,
            Region = draft.Region,
            Title = draft.Title,
            PartyId = draft.PartyId,
            ApplicantName = draft.ApplicantName,
            PhoneTailIndex = ContactPhone(plan, form) is { } phone ? PublicTracking.Index(index, number, phone[^4..]) : null,
            PlanId = draft.PlanId,
            Channel = channel,
            ReceivedAt = now,
            AnswerFrom = now,
            AnswerDueAt = times.AnswerDue(draft.Region, now),
        };

    private Outcome<List<CaseStep>> StepsOf(Draft draft, ThemePlan plan, DateTimeOffset now)
    {
        var steps = new List<CaseStep>(plan.Components.Count);
        foreach (var component in plan.Components)
        {
            if (authorities.Find(draft.Region, component.Authority) is not { } authority)
            {
                return CaseRefusals.AuthorityMissing(component.AuthorityName);
            }

            var step = new CaseStep
            {
                StepId = Guid.CreateVersion7(now),
                CaseId = draft.DraftId,
                PartKey = component.Key,
                ItemName = component.Name,
                Position = steps.Count,
                AuthorityId = authority.AuthorityId,
                AuthorityName = authority.Name,
                ImplementationCode = component.ImplementationCode,
            };
            step.Route(component.Sections);
            steps.Add(step);
        }

        return steps;
    }

    private static IEnumerable<CaseMaterial> MissingMaterials(Guid caseId, ThemePlan plan, List<CaseMaterial> there) =>
        plan.Materials
            .Where(planned => there.All(material => material.MaterialId != planned.Id))
            .Select(planned => new CaseMaterial
            {
                CaseId = caseId,
                MaterialId = planned.Id,
                Way = planned.Source is MaterialSource.FromShared or MaterialSource.ProducedHere ? planned.Source : MaterialSource.AtWindow,
            });

    /// <summary>The number progress goes to: a contact's mobile telephone, else the first one given.</summary>
    private static string? ContactPhone(ThemePlan plan, SortedDictionary<string, FormValue> form) => plan.Fields
        .Where(field => field.Type is ElementType.Mobile && form.ContainsKey(field.Id))
        .OrderByDescending(field => field.Id.Contains("contact", StringComparison.Ordinal))
        .Select(field => form[field.Id].Value)
        .FirstOrDefault(value => value.Length >= 4);
}
