using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Cases.Plans;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Signing;

/// <param name="SignerId">Somebody already asked; null for one of the plan who never was.</param>
public sealed record PaperSigner(Guid? SignerId, string? Key);

/// <summary>A clerk takes a signature given on paper before him (窗口收纸质签字); it holds for what the draft says now, like any other.</summary>
public sealed class TakePaperSignature(AppDbContext db, PinnedPlans plans, FieldCipher cipher, Signatures signatures, AskForSignature asking)
{
    public async Task<Outcome<ApplicationSigned>> RunAsync(
        Reader reader, Guid draftId, PaperSigner who, ProcessContext process, CancellationToken cancel)
    {
        if (!reader.Has(Role.WindowClerk))
        {
            return CaseRefusals.NotYours;
        }

        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        var form = (await db.FormOfAsync(draftId, cancel)).Open(cipher);
        Outcome<DraftSigner> found = who.SignerId is { } id
            ? await db.Set<DraftSigner>().SingleOrDefaultAsync(s => s.SignerId == id && s.DraftId == draftId, cancel) is { } signer
                ? signer : SigningRefusals.NotFound
            : await AddAsync(draft, who.Key, form, process, cancel);
        if (!found.TryGet(out var present))
        {
            return found.Refusal!;
        }

        present.Sign(await signatures.ContentAsync(draft, form, cancel), reader.Name, process.Now);
        var signed = new ApplicationSigned(draftId, present.SignerId, present.Signed, OnPaper: true);
        db.Record(CaseRows.Stream(draftId), signed, process);
        return signed;
    }

    private async Task<Outcome<DraftSigner>> AddAsync(
        Draft draft, string? key, SortedDictionary<string, FormValue> form, ProcessContext process, CancellationToken cancel)
    {
        if ((await plans.GetAsync(db, draft.PlanId, cancel)).Signers.FirstOrDefault(s => s.Key == key) is not { } planned)
        {
            return SigningRefusals.NotFound;
        }

        var (name, number) = Signatures.Named(planned, form);
        return AskForSignature.Unfit(planned, name, number, RegionTime.DateOf(process.Now)) is { } refusal
            ? refusal
            : await asking.AddAsync(draft, key, name, number, process, cancel);
    }
}
