using Suban.Kernel;

namespace Suban.Catalogue.Announcing;

/// <summary>Asks somebody else to read a notice (通知送审).</summary>
public sealed class SubmitNotice(AppDbContext db)
{
    public async Task<Outcome<NoticeSubmitted>> RunAsync(Guid noticeId, int seen, ProcessContext process, CancellationToken cancel)
    {
        if (await db.NoticeAsync(process.Region, noticeId, cancel) is not { } notice)
        {
            return NoticeRefusals.NotFound;
        }

        if (notice.Revision != seen)
        {
            return NoticeRefusals.Changed;
        }

        if (notice.Submit().Refusal is { } refusal)
        {
            return refusal;
        }

        var submitted = new NoticeSubmitted(noticeId, process.Region);
        db.Record(NoticeRows.Stream(noticeId), submitted, process);
        return submitted;
    }
}
