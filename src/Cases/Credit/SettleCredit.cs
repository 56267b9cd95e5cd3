using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delays;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Cases.Credit;

/// <summary>Answers about a credit note (处理信用记录): upheld, taken back, or repaired (信用修复); with the reason its party reads.</summary>
public sealed class SettleCredit(AppDbContext db)
{
    public async Task<Outcome<CreditSettled>> RunAsync(
        Reader reader, Guid creditNoteId, CreditState? state, string words, ProcessContext process, CancellationToken cancel)
    {
        var note = reader.Has(Role.Supervisor)
            ? await db.Set<CreditNote>().SingleOrDefaultAsync(n => n.CreditNoteId == creditNoteId && n.Region.StartsWith(reader.RegionScope), cancel)
            : null;
        if (note is null)
        {
            return CaseRefusals.CreditNoteNotFound;
        }

        if (note.State is not (CreditState.Standing or CreditState.Appealed))
        {
            return CaseRefusals.CreditSettled;
        }

        if (DelayRules.Together(
            state is CreditState.Repaired or CreditState.Withdrawn || (state is CreditState.Standing && note.State is CreditState.Appealed)
                ? null
                : CaseRefusals.Missing("state", "请选择怎样处理"),
            StaffText.Check("words", "处理的理由", words, "请写明理由，当事人会看到")) is { } unfit)
        {
            return unfit;
        }

        note.Settle(state!.Value, words.Trim(), reader.Name, process.Now);
        var settled = new CreditSettled(creditNoteId, state.Value, note.Settlement!);
        db.Record($"credit/{note.Region}", settled, process);
        if (note.PartyId is { } party)
        {
            Notices.Tell(db, party, new Notice($"信用记录：{StatusWords.Of(state.Value)}", note.Settlement!) { Link = "/me/credit" }, process.Now);
        }

        return settled;
    }
}

/// <summary>A credit note was upheld, taken back or repaired (处理信用记录).</summary>
public sealed record CreditSettled(Guid CreditNoteId, CreditState State, string Words);
