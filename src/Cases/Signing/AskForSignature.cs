using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties;
using Suban.Parties.Messages;

namespace Suban.Cases.Signing;

/// <summary>Who is asked: somebody the plan names, whom the form describes, or somebody the applicant types.</summary>
public sealed record AskedSigner(string? Key, string Name, string IdNumber)
{
    /// <summary>Without name and number, so that a log line cannot carry them.</summary>
    public override string ToString() => nameof(AskedSigner);
}

/// <summary>Asks somebody to sign beside the applicant (请人共同签字): both parents, buyer and seller. He signs on his own device, with his own sign-in.</summary>
/// <remarks>The answer is the same whether or not he is registered: nobody learns here who is.</remarks>
public sealed class AskForSignature(AppDbContext db, PinnedPlans plans, Signatures signatures, FieldCipher cipher, PartyQueries parties)
{
    public const int Most = 6;

    // Found by itself, not within a draft: long enough that no two ever meet.
    private const int CodePlaces = 12;

    public async Task<Outcome<SignatureAsked>> RunAsync(
        Reader reader, Guid draftId, AskedSigner asked, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        var form = (await db.FormOfAsync(draftId, cancel)).Open(cipher);
        var planned = (await plans.GetAsync(db, draft.PlanId, cancel)).Signers.FirstOrDefault(s => s.Key == asked.Key);
        var (name, number) = planned is null ? (asked.Name, Signatures.Folded(asked.IdNumber)) : Signatures.Named(planned, form);
        if (Unfit(planned, name, number, RegionTime.DateOf(process.Now)) is { } refusal)
        {
            return refusal;
        }

        var signer = await AddAsync(draft, planned?.Key, name, number, process, cancel);
        if (!signer.TryGet(out var added))
        {
            return signer.Refusal;
        }

        await InviteAsync(draft, added, number, process, cancel);
        var told = new SignatureAsked(draftId, added.SignerId, name);
        db.Record(CaseRows.Stream(draftId), told, process);
        return told;
    }

    internal async Task<Outcome<DraftSigner>> AddAsync(
        Draft draft, string? key, string name, string number, ProcessContext process, CancellationToken cancel)
    {
        var others = await db.Set<DraftSigner>().Where(s => s.DraftId == draft.DraftId).ToListAsync(cancel);
        foreach (var stale in others.Where(s => key is not null && s.Key == key).ToList())
        {
            others.Remove(stale);
            db.Remove(stale);
            draft.CountSigners(-1);
        }

        if (number == await signatures.ApplicantNumberAsync(draft, cancel) || others.Exists(s => signatures.NumberOf(s) == number))
        {
            return SigningRefusals.Twice(name);
        }

        if (others.Count >= Most)
        {
            return SigningRefusals.TooMany(Most);
        }

        var id = Guid.CreateVersion7(process.Now);
        var signer = new DraftSigner
        {
            SignerId = id, DraftId = draft.DraftId, Key = key, Name = name, Code = DraftCode.New(CodePlaces), AskedAt = process.Now,
            IdNumber = cipher.Seal(DraftSigner.NumberColumn, id, number),
        };
        db.Add(signer);
        draft.CountSigners(+1);
        return signer;
    }

    private async Task InviteAsync(Draft draft, DraftSigner signer, string number, ProcessContext process, CancellationToken cancel)
    {
        if (await parties.FindByNumberAsync(number, cancel) is not { Kind: PartyKind.Person } party || party.Name != signer.Name)
        {
            return;
        }

        signer.Know(party.PartyId);
        Notices.Tell(
            db, party.PartyId,
            new Notice($"请您签字：{draft.Title}", $"{draft.ApplicantName}请您在这份申请上共同签字。看清楚内容，同意再签；不认识的人、没商量过的事，不要签。")
            {
                Link = $"/sign/{signer.Code}", Matter = NoticeMatter.Action, Region = draft.Region,
            },
            process.Now);
    }

    internal static Refusal? Unfit(PlannedSigner? planned, string name, string number, DateOnly today) =>
        planned is not null
            ? PersonName.FaultOf(name) is null && CitizenId.Check(number, today).Valid ? null : SigningRefusals.NotFilled(planned.Who)
        : PersonName.FaultOf(name, label: "签字人姓名") is { } fault ? CaseRefusals.Missing("name", fault)
        : CitizenId.Check(number, today) is { Valid: false } verdict ? CaseRefusals.Missing("idNumber", verdict.Reason!)
        : null;
}
