using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Elsewhere;

/// <summary>Forwards what was received for another region (转送), within one working day; the region confirms within another.</summary>
public sealed class ForwardReceipt(AppDbContext db, CaseTimes times)
{
    public async Task<Outcome<ReceiptForwarded>> RunAsync(Reader reader, Guid caseId, string how, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || await db.OutsideReceiptAsync(caseId, cancel) is not { } receipt || !reader.Received(receipt))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (receipt.ForwardedAt is not null)
        {
            return ElsewhereRefusals.Forwarded;
        }

        if (StaffText.Check("how", "怎么转送的", how, "请写明怎么转送：电子材料，或者谁送、寄递单号", most: 100) is { } unfit)
        {
            return unfit;
        }

        receipt.Forward(how, times.EndOf(receipt.Region, ReceivedForOthers.ForwardWorkingDays, process.Now), process.Now);
        var forwarded = new ReceiptForwarded(caseId, how, receipt.ConfirmDueAt!.Value);
        db.Record(CaseRows.Stream(caseId), forwarded, process);
        return forwarded;
    }
}
