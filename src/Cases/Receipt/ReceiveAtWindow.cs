using Suban.Cases.Drafts;
using Suban.Cases.Elsewhere;
using Suban.Cases.Signing;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Receipt;

/// <summary>Receives papers at the counter (窗口收件) on the applicant's behalf: the same record as from the portal, at the same moment.</summary>
/// <remarks>Papers may be missing: the clerk judges each one afterwards and gives one notice of all of them.</remarks>
public sealed class ReceiveAtWindow(
    AppDbContext db, DraftReconciliation reconciliation, FieldCipher cipher, Signatures signatures, ReceivedForOthers others, CaseReceipt receipt)
{
    public async Task<Outcome<CaseReceived>> RunAsync(Reader reader, Guid draftId, ProcessContext process, CancellationToken cancel)
    {
        if (!reader.Has(Role.WindowClerk))
        {
            return CaseRefusals.NotYours;
        }

        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return await receipt.EarlierAsync(draftId, reader, cancel) is { } earlier ? earlier : DraftRefusals.NotFound;
        }

        if (others.Check(reader, draft.Region, draft.Theme) is { } closed)
        {
            return closed;
        }

        var current = await reconciliation.CurrentPlanAsync(draft, process.Now, cancel);
        if (!current.TryGet(out var plan))
        {
            return current.Refusal!;
        }

        var form = (await db.FormOfAsync(draftId, cancel)).Open(cipher);
        if (SubmissionCheck.Form(plan, form) is { Count: > 0 } faults)
        {
            return DraftRefusals.Incomplete(faults);
        }

        if (await signatures.MissingAsync(draft, plan, form, cancel) is { } unsigned)
        {
            return unsigned;
        }

        var onBehalf = process with { OnBehalfOf = draft.PartyId };
        return await receipt.TakeAsync(draft, plan, form, await db.MaterialsOfAsync(draftId, cancel), reader, onBehalf, cancel);
    }
}
