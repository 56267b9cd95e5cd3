using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Announcing;

/// <summary>Writes a notice, or changes one that is not out yet (写通知).</summary>
public sealed class WriteNotice(AppDbContext db)
{
    /// <param name="noticeId">Null for a new one.</param>
    /// <param name="seen">The state the editor saw; 0 for a new one.</param>
    public async Task<Outcome<NoticeWritten>> RunAsync(
        Reader reader, Guid? noticeId, int seen, NoticeForm form, ProcessContext process, CancellationToken cancel)
    {
        if (FaultsOf(form) is [_, ..] faults)
        {
            return new Refusal("notice.invalid", "请改正下面的内容。") { Kind = RefusalKind.Invalid, Faults = faults };
        }

        if (await FindOrStartAsync(noticeId, process, cancel) is not { } notice)
        {
            return NoticeRefusals.NotFound;
        }

        if (notice.Revision != seen)
        {
            return NoticeRefusals.Changed;
        }

        if (notice.Write(form, process.ActorId, reader.Name, process.Now).Refusal is { } refusal)
        {
            return refusal;
        }

        var written = new NoticeWritten(notice.NoticeDraftId, process.Region, form.Title);
        db.Record(NoticeRows.Stream(notice.NoticeDraftId), written, process);
        return written;
    }

    private async Task<NoticeDraft?> FindOrStartAsync(Guid? noticeId, ProcessContext process, CancellationToken cancel)
    {
        if (noticeId is { } id)
        {
            return await db.NoticeAsync(process.Region, id, cancel);
        }

        var notice = new NoticeDraft { NoticeDraftId = Guid.CreateVersion7(process.Now), Region = process.Region };
        db.Add(notice);
        return notice;
    }

    private static List<FieldFault> FaultsOf(NoticeForm form)
    {
        var faults = new[]
        {
            EditedText.FaultOf(nameof(form.Title), "标题", form.Title, EditedText.MostInName),
            EditedText.FaultOf(nameof(form.Text), "正文", form.Text, EditedText.MostInText),
        }.OfType<FieldFault>().ToList();
        if (string.IsNullOrWhiteSpace(form.Title))
        {
            faults.Add(new FieldFault(nameof(form.Title), "请填写标题"));
        }

        if (string.IsNullOrWhiteSpace(form.Text))
        {
            faults.Add(new FieldFault(nameof(form.Text), "请填写正文"));
        }

        if (form.Until < form.From)
        {
            faults.Add(new FieldFault(nameof(form.Until), "截止日期应在开始日期当天或以后"));
        }

        return faults;
    }
}
