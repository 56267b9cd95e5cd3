using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Cases.Queries;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Drafts;

/// <summary>A draft on the list of things to go on with.</summary>
public sealed record DraftRow(Guid DraftId, string Title, DateTimeOffset ChangedAt, DateTimeOffset ExpiresAt);

/// <summary>A whole draft: the task list, its sections and its materials.</summary>
/// <param name="Plan">The compiled plan: components, promise, certificates to come.</param>
/// <param name="Code">The code to show at the window.</param>
/// <param name="GuideChanges">What the guide in force has changed since; to be taken over before the draft can be submitted.</param>
public sealed record DraftView(
    Guid DraftId, Guid PartyId, string ApplicantName, string Title, string Region, string Subject, string Code, int Revision, Channel Channel,
    DateTimeOffset ChangedAt, DateTimeOffset ExpiresAt, ThemePlan Plan,
    IReadOnlyList<SectionView> Sections, IReadOnlyList<MaterialView> Materials, IReadOnlyList<FieldFault> Missing,
    IReadOnlyList<string> GuideChanges, RepresentativeView? Representative = null);

/// <summary>What a draft would be under other answers, or under the guide in force.</summary>
/// <param name="Changes">In words, one line each; empty where nothing would change.</param>
public sealed record DraftForesight(ThemePlan Plan, IReadOnlyList<string> Changes);

/// <summary>Reads drafts of the reader's own party, and those a clerk helps with.</summary>
public sealed class DraftQueries(AppDbContext db, PinnedPlans plans, FieldCipher cipher, DraftPlanner planner, DraftPrefill prefill)
{
    public async Task<IReadOnlyList<DraftRow>> MineAsync(Reader reader, CancellationToken cancel) => await db.Set<Draft>().AsNoTracking().OwnOf(reader)
        .OrderByDescending(d => d.ChangedAt)
        .Select(d => new DraftRow(d.DraftId, d.Title, d.ChangedAt, d.ExpiresAt))
        .Take(50).ToListAsync(cancel);

    /// <summary>Receptions a clerk has begun and not yet submitted.</summary>
    public async Task<IReadOnlyList<DraftRow>> AtWindowAsync(Reader reader, CancellationToken cancel) => await db.Set<Draft>().AsNoTracking()
        .Where(d => d.HelperId == reader.AccountId)
        .OrderByDescending(d => d.ChangedAt)
        .Select(d => new DraftRow(d.DraftId, d.ApplicantName + "：" + d.Title, d.ChangedAt, d.ExpiresAt))
        .Take(50).ToListAsync(cancel);

    /// <summary>The party's draft for the same theme (<c>theme/8</c>) or item, to be continued; null where there is none.</summary>
    public async Task<DraftRow?> FindAsync(Reader reader, string region, string subject, CancellationToken cancel) => await db.Set<Draft>()
        .AsNoTracking().OwnOf(reader).Where(d => d.Region == region && d.Subject == subject)
        .Select(d => new DraftRow(d.DraftId, d.Title, d.ChangedAt, d.ExpiresAt)).SingleOrDefaultAsync(cancel);

    public async Task<DraftView?> OpenAsync(Reader reader, Guid draftId, CancellationToken cancel)
    {
        var draft = await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.DraftId == draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return null;
        }

        var plan = await plans.GetAsync(db, draft.PlanId, cancel);
        var form = (await db.Set<CaseForm>().AsNoTracking().SingleOrDefaultAsync(f => f.CaseId == draftId, cancel))?.Open(cipher)
            ?? new SortedDictionary<string, FormValue>(StringComparer.Ordinal);
        var materials = await db.Set<CaseMaterial>().AsNoTracking().Where(m => m.CaseId == draftId).ToListAsync(cancel);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == draftId).ToListAsync(cancel);
        var withFiles = files.Select(f => f.MaterialId).ToHashSet(StringComparer.Ordinal);
        return new DraftView(
            draftId, draft.PartyId, draft.ApplicantName, draft.Title, draft.Region, draft.Subject, draft.Code, draft.Revision, draft.Channel,
            draft.ChangedAt, draft.ExpiresAt, plan,
            [.. plan.Sections.Select(section => SectionView.Of(section, form, _ => true))],
            MaterialView.Of(plan, materials, files),
            [.. Receipt.SubmissionCheck.Form(plan, form), .. Receipt.SubmissionCheck.Materials(plan, materials, withFiles)],
            await GuideChangesAsync(draft, plan, cancel), NameRepresentative.Read(form));
    }

    /// <summary>The fields of a plan that will be filled in for the reader.</summary>
    public async Task<IReadOnlyList<FieldView>> PrefilledAsync(Reader reader, ThemePlan plan, CancellationToken cancel)
    {
        if (reader.PartyId is not { } party)
        {
            return [];
        }

        var values = await prefill.FindAsync(party, plan, revision: 1, cancel);
        return [.. plan.Fields.Where(f => values.ContainsKey(f.Id)).Select(f => FieldView.Of(f, values[f.Id]))];
    }

    /// <summary>Looks ahead before answers are changed.</summary>
    public async Task<Outcome<DraftForesight>> ForeseeAsync(
        Reader reader, Guid draftId, IReadOnlyDictionary<string, string> answers, CancellationToken cancel)
    {
        var draft = await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.DraftId == draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        var before = await plans.GetAsync(db, draft.PlanId, cancel);
        var compiled = await planner.CompileAsync(DraftPlanner.RequestOf(draft, answers), draft.PartyId, cancel);
        return compiled.TryGet(out var after) ? new DraftForesight(after, PlanDifference.Of(before, after)) : compiled.Refusal!;
    }

    private async Task<IReadOnlyList<string>> GuideChangesAsync(Draft draft, ThemePlan plan, CancellationToken cancel)
    {
        if (planner.VersionOf(draft.Region) is not { } inForce || inForce == draft.GuideVersion)
        {
            return [];
        }

        var questions = planner.ThemeOf(DraftPlanner.RequestOf(draft, plan.AnswerMap())) is { } theme ? QuestionDifference.Of(plan, theme.Theme) : [];
        var compiled = await planner.CompileAsync(DraftPlanner.RequestOf(draft, plan.AnswerMap()), draft.PartyId, cancel);
        return compiled.TryGet(out var after) ? [.. questions, .. PlanDifference.Of(plan, after)]
            : questions.Count > 0 ? questions
            : [compiled.Refusal!.Message];
    }
}
