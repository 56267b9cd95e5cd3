using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Cases.Signing;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Receipt;

/// <summary>What the applicant confirmed on the check page.</summary>
/// <param name="SeenRevision">The draft revision that was shown; null where nothing was shown (API).</param>
/// <param name="Promised">The applicant read and gave the promise (承诺).</param>
public sealed record SubmissionTerms(int? SeenRevision, bool Promised);

/// <summary>Submits a draft (提交申请): the platform's commit is the receipt (收件), and the time for the one-time notice runs from it.</summary>
/// <remarks>Pressing twice submits once: a draft already submitted answers with its own receipt.</remarks>
public sealed class SubmitCase(AppDbContext db, DraftReconciliation reconciliation, FieldCipher cipher, Signatures signatures, CaseReceipt receipt)
{
    public async Task<Outcome<CaseReceived>> RunAsync(
        Reader reader, Guid draftId, SubmissionTerms terms, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return await receipt.EarlierAsync(draftId, reader, cancel) is { } earlier ? earlier : DraftRefusals.NotFound;
        }

        if (!terms.Promised)
        {
            return DraftRefusals.NeedsPromise;
        }

        if (terms.SeenRevision is { } seen && seen != draft.Revision)
        {
            return DraftRefusals.Changed([]);
        }

        var current = await reconciliation.CurrentPlanAsync(draft, process.Now, cancel);
        if (!current.TryGet(out var plan))
        {
            return current.Refusal!;
        }

        var form = (await db.FormOfAsync(draftId, cancel)).Open(cipher);
        var materials = await db.MaterialsOfAsync(draftId, cancel);
        var withFiles = await db.Set<CaseFile>().Where(f => f.CaseId == draftId).Select(f => f.MaterialId).ToHashSetAsync(cancel);
        List<FieldFault> faults = [.. SubmissionCheck.Form(plan, form), .. SubmissionCheck.Materials(plan, materials, withFiles)];
        if (faults.Count > 0)
        {
            return DraftRefusals.Incomplete(faults);
        }

        return await signatures.MissingAsync(draft, plan, form, cancel) is { } unsigned
            ? unsigned
            : await receipt.TakeAsync(draft, plan, form, materials, clerk: null, process, cancel);
    }
}
