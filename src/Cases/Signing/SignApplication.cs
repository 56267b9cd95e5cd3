using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Cases.Signing;

/// <summary>What the signer answered to what he was shown.</summary>
/// <param name="Seen">The content that was shown (<see cref="Queries.SigningView.Content"/>).</param>
public sealed record SigningAnswer(string Seen, bool Agrees);

/// <summary>Signs what was shown, or declines (共同签字); the applicant hears of it. Whatever is changed afterwards is signed again.</summary>
public sealed class SignApplication(AppDbContext db, FieldCipher cipher, Signatures signatures)
{
    public async Task<Outcome<ApplicationSigned>> RunAsync(
        Reader reader, string code, SigningAnswer answer, ProcessContext process, CancellationToken cancel)
    {
        var draftId = await db.Set<DraftSigner>().Where(s => s.Code == code).Select(s => (Guid?)s.DraftId).SingleOrDefaultAsync(cancel);
        var draft = draftId is { } id ? await db.HoldDraftAsync(id, cancel) : null;
        var signer = draft is null ? null : await db.Set<DraftSigner>().SingleOrDefaultAsync(s => s.Code == code, cancel);
        if (draft is null || signer is null || !await signatures.IsAskedAsync(signer, reader.PartyId, cancel))
        {
            return SigningRefusals.NotFound;
        }

        var content = await signatures.ContentAsync(draft, (await db.FormOfAsync(draft.DraftId, cancel)).Open(cipher), cancel);
        if (answer.Agrees && answer.Seen != content)
        {
            return SigningRefusals.ContentChanged;
        }

        signer.Know(reader.PartyId);
        if (answer.Agrees)
        {
            signer.Sign(content, onPaperBy: null, process.Now);
        }
        else
        {
            signer.Decline(process.Now);
        }

        Tell(draft, signer, answer.Agrees, process.Now);
        var signed = new ApplicationSigned(draft.DraftId, signer.SignerId, signer.Signed);
        db.Record(CaseRows.Stream(draft.DraftId), signed, process);
        return signed;
    }

    private void Tell(Draft draft, DraftSigner signer, bool agrees, DateTimeOffset now) => Notices.Tell(
        db, draft.PartyId,
        agrees
            ? new Notice($"{signer.Name}已签字：{draft.Title}", "内容再改动的，要请他重新签。") { Link = $"/apply/{draft.DraftId}/signers", Region = draft.Region }
            : new Notice($"{signer.Name}没有同意签字：{draft.Title}", "请和他商量好，改过以后他可以再签。")
            {
                Link = $"/apply/{draft.DraftId}/signers", Matter = NoticeMatter.Action, Region = draft.Region,
            },
        now);
}
