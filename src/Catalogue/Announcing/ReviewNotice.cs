using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Announcing;

/// <summary>Lets a notice out that somebody else wrote, or sends it back with the reason (通知审核).</summary>
public sealed class ReviewNotice(AppDbContext db, NoticeBoard board)
{
    /// <param name="seen">The state the reviewer read.</param>
    public async Task<Outcome<NoticeReviewed>> RunAsync(
        Reader reader, Guid noticeId, int seen, bool agreed, string words, ProcessContext process, CancellationToken cancel)
    {
        if (EditedText.FaultOf("Words", "意见", words, EditedText.MostInLine) is { } fault)
        {
            return NoticeRefusals.Field(fault.Field, fault.Message);
        }

        if (!agreed && string.IsNullOrWhiteSpace(words))
        {
            return NoticeRefusals.Field("Words", "退回的，请写明哪里要改");
        }

        if (await db.NoticeAsync(process.Region, noticeId, cancel) is not { } notice)
        {
            return NoticeRefusals.NotFound;
        }

        if (notice.Revision != seen)
        {
            return NoticeRefusals.Changed;
        }

        if (notice.Review(process.ActorId, reader.Name, agreed, words.Trim(), process.Now).Refusal is { } refusal)
        {
            return refusal;
        }

        if (agreed && await board.PublishAsync(process, cancel) is { } unpublished)
        {
            return unpublished;
        }

        var reviewed = new NoticeReviewed(noticeId, process.Region, agreed);
        db.Record(NoticeRows.Stream(noticeId), reviewed, process);
        return reviewed;
    }
}
