using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Catalogue.Announcing;

/// <summary>Takes a notice down before its last day (撤下通知).</summary>
public sealed class WithdrawNotice(AppDbContext db, NoticeBoard board)
{
    public async Task<Outcome<NoticeWithdrawn>> RunAsync(Guid noticeId, string reason, ProcessContext process, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return NoticeRefusals.Field("Reason", "请写明为什么撤下");
        }

        if (EditedText.FaultOf("Reason", "原因", reason, EditedText.MostInLine) is { } fault)
        {
            return NoticeRefusals.Field(fault.Field, fault.Message);
        }

        if (await db.NoticeAsync(process.Region, noticeId, cancel) is not { } notice)
        {
            return NoticeRefusals.NotFound;
        }

        if (notice.Withdraw(reason.Trim()).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await board.PublishAsync(process, cancel) is { } unpublished)
        {
            return unpublished;
        }

        var withdrawn = new NoticeWithdrawn(noticeId, process.Region);
        db.Record(NoticeRows.Stream(noticeId), withdrawn, process);
        return withdrawn;
    }
}
