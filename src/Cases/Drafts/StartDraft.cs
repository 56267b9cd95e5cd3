using Microsoft.EntityFrameworkCore;
using Suban.Cases.Elsewhere;
using Suban.Cases.Plans;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;

namespace Suban.Cases.Drafts;

/// <summary>What is applied for, where, and in whose name.</summary>
/// <param name="Item">An item's key where one item is applied for alone; then <paramref name="Theme"/> is null.</param>
/// <param name="PartyId">The applicant at the counter; null for the reader's own party.</param>
/// <param name="Fresh">Throw an existing draft for the same thing away (重新开始).</param>
public sealed record DraftRequest(
    string Region, int? Theme, string? Item, IReadOnlyDictionary<string, string> Answers, Guid? PartyId = null, bool Fresh = false)
{
    /// <summary>The number of an earlier case of the applicant whose form is taken over as far as it fits (照上次的填).</summary>
    public string? Like { get; init; }

    /// <summary>The certificate of the applicant that is renewed, changed or replaced; its content is filled in.</summary>
    public Guid? Certificate { get; init; }

    public CertificateAim? Aim { get; init; }

    internal string Subject => Theme is { } number ? $"theme/{number}" : $"item/{Item}";
}

/// <summary>Starts a draft (草稿): compiles the answers, prefills what is known; a draft already there is continued.</summary>
public sealed class StartDraft(AppDbContext db, DraftPlanner planner, DraftPrefill prefill, HeldAgain heldAgain, PartyQueries parties, ReceivedForOthers others)
{
    public async Task<Outcome<DraftStarted>> RunAsync(
        Reader reader, DraftRequest request, ProcessContext process, CancellationToken cancel)
    {
        var byClerk = reader.Has(Role.WindowClerk) && request.PartyId is not null;
        if ((byClerk ? request.PartyId : reader.PartyId) is not { } partyId)
        {
            return DraftRefusals.NoParty;
        }

        if (byClerk && others.Check(reader, request.Region, request.Theme) is { } closed)
        {
            return closed;
        }

        if (reader.Acting is { } acting && (acting.FollowsOnly || acting.Only is not null))
        {
            return DraftRefusals.ProxyTooNarrow(acting.PrincipalName);
        }

        if (request.Like is { } like && !await db.Set<Case>().AnyAsync(c => c.Number == like && c.PartyId == partyId, cancel))
        {
            return DraftRefusals.EarlierUnknown;
        }

        var held = await heldAgain.FindAsync(request, partyId, cancel);
        if (request.Certificate is not null && held is null)
        {
            return DraftRefusals.CertificateUnknown;
        }

        var existing = await db.Set<Draft>()
            .SingleOrDefaultAsync(d => d.PartyId == partyId && d.Subject == request.Subject && d.Region == request.Region, cancel);
        if (existing is not null && !request.Fresh)
        {
            return Continue(existing, byClerk ? reader.AccountId : null, process);
        }

        var planned = await planner.PlanAsync(request, partyId, process.Now, cancel);
        if (!planned.TryGet(out var plan))
        {
            return planned.Refusal!;
        }

        if (held is not null && plan.Plan.CertificatesOut.All(made => made.Kind != held.Kind))
        {
            return DraftRefusals.CertificateUnfit;
        }

        if (existing is not null)
        {
            await DraftDisposal.DiscardAsync(db, existing.DraftId, cancel);
        }

        return await parties.FindAsync(partyId, cancel) is { } party
            ? await CreateAsync(reader, request, party, byClerk, plan, held, process, cancel)
            : DraftRefusals.NoParty;
    }

    private DraftStarted Continue(Draft draft, Guid? clerk, ProcessContext process)
    {
        if (clerk is { } helper)
        {
            draft.Help(helper);
        }

        draft.Keep(process.Now);
        return new DraftStarted(draft.DraftId, draft.Subject, draft.GuideVersion, Continued: true);
    }

    private async Task<Outcome<DraftStarted>> CreateAsync(
        Reader reader, DraftRequest request, PartyCard party, bool byClerk, PlannedSubject plan, HeldFacts? held, ProcessContext process, CancellationToken cancel)
    {
        var draft = new Draft
        {
            DraftId = Guid.CreateVersion7(process.Now),
            PartyId = party.PartyId,
            ApplicantName = party.Name,
            Region = request.Region,
            Subject = request.Subject,
            Title = request.Aim is { } aim && held is not null ? $"{plan.Title}（{aim.Words()}）" : plan.Title,
            PlanId = plan.PlanId,
            GuideVersion = plan.Plan.Version,
            Code = DraftCode.New(),
            Channel = byClerk ? Channel.Window : process.Channel,
            StartedBy = reader.AccountId,
            StartedAt = process.Now,
        };
        draft.Keep(process.Now);
        if (byClerk)
        {
            draft.Help(reader.AccountId);
        }

        db.Add(draft);
        await prefill.FillAsync(draft, plan.Plan, request.Like ?? held?.Like, held, cancel);
        var started = new DraftStarted(draft.DraftId, draft.Subject, draft.GuideVersion, Continued: false);
        db.Record(CaseRows.Stream(draft.DraftId), started, process);
        return started;
    }
}
