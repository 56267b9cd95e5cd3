using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Credit;

/// <summary>Appeals against a credit note, or asks that it be repaired (信用异议申诉), by whom it is about; until it is answered it bars nothing.</summary>
public sealed class AppealCredit(AppDbContext db, CreditStanding standing)
{
    public async Task<Outcome<CreditAppealed>> RunAsync(Reader reader, Guid creditNoteId, string words, ProcessContext process, CancellationToken cancel)
    {
        var note = reader.PartyId is { } party
            ? await (await standing.OfAsync(party, cancel)).SingleOrDefaultAsync(n => n.CreditNoteId == creditNoteId, cancel)
            : null;
        if (note is null)
        {
            return CaseRefusals.CreditNoteNotFound;
        }

        if (note.State is not CreditState.Standing || note.AppealedAt is not null)
        {
            return CaseRefusals.CreditAlreadyAppealed;
        }

        if (StaffText.Check("words", "申诉的理由", words, "请写明哪里不对，或者怎样补救的") is { } unfit)
        {
            return unfit;
        }

        note.AppealWith(words.Trim(), process.Now);
        var appealed = new CreditAppealed(creditNoteId);
        db.Record($"credit/{note.Region}", appealed, process);
        return appealed;
    }
}

/// <summary>A credit note was appealed against (信用异议申诉).</summary>
public sealed record CreditAppealed(Guid CreditNoteId);
