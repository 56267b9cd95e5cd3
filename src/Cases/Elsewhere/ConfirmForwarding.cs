using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Elsewhere;

/// <summary>The window of the region whose case it is has what another forwarded (签收转送); acceptance is its own act, as of any received case.</summary>
public sealed class ConfirmForwarding(AppDbContext db)
{
    public async Task<Outcome<ForwardingConfirmed>> RunAsync(Reader reader, Guid caseId, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsWindowOf(@case) || await db.OutsideReceiptAsync(caseId, cancel) is not { } receipt)
        {
            return CaseRefusals.CaseNotFound;
        }

        if (receipt is not { ForwardedAt: not null, ConfirmedAt: null })
        {
            return ElsewhereRefusals.NothingToConfirm;
        }

        receipt.Confirm(reader.Name, process.Now);
        @case.Follow(reader.AccountId, reader.Name);
        var confirmed = new ForwardingConfirmed(caseId, reader.Name);
        db.Record(CaseRows.Stream(caseId), confirmed, process);
        return confirmed;
    }
}
