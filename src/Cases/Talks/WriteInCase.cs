using Suban.Cases.Steps;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Talks;

/// <param name="Ask">Whom it asks, by <see cref="TalkPartner.Key"/>; empty where it asks nobody.</param>
/// <param name="By">The last day of the answer.</param>
public sealed record TalkForm(string Words, string Ask, DateOnly? By, StoredFile? File);

/// <summary>
/// Writes in the conversation of a case (写部门沟通): the window and the departments taking part read it, and whoever it asks for an
/// opinion has it to answer by a day.
/// </summary>
public sealed class WriteInCase(AppDbContext db, Authorities authorities, FileStore files)
{
    public const int MostDays = 60;

    public async Task<Outcome<StaffMessageSent>> RunAsync(Reader reader, Guid caseId, TalkForm form, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.TakesPart(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        var to = TalkRules.PartnersOf(reader, @case).FirstOrDefault(p => p.Key == form.Ask);
        if (Check(@case, reader, form, to, RegionTime.DateOf(process.Now)) is { } no)
        {
            return no;
        }

        var (authority, name) = TalkRules.SideOf(reader, @case, authorities);
        if (form.File is { } file)
        {
            files.Keep(file);
        }

        var recipient = to is null ? null : new Recipient(to.AuthorityId, to.Name, RegionTime.At(form.By!.Value.AddDays(1), TimeOnly.MinValue));
        var message = StaffMessage.Of(
            reader, new Sender(@case.Region, @case.Title, name) { AuthorityId = authority, CaseId = caseId }, form.Words, support: false, recipient, form.File, process.Now);
        db.Add(message);
        if (to is not null)
        {
            db.Add(CaseAlert.Of(@case, AlertKind.OpinionAsked, to.AuthorityId, $"{name}就 {@case.Number} 征求{to.Name}意见，请在 {form.By:M月d日} 前答复。", process.Now));
        }

        var sent = new StaffMessageSent(caseId, message.StaffMessageId, name, to?.Name, message.DueAt);
        db.Record(CaseRows.Stream(caseId), sent, process);
        return sent;
    }

    private static Refusal? Check(Case @case, Reader reader, TalkForm form, TalkPartner? to, DateOnly today) =>
        @case.IsClosed() ? CaseRefusals.NotInState(@case.Number, @case.Status)
        : (@case.CheckOwn(reader) ?? StaffText.Check("words", "内容", form.Words, "请写下要说的")) is { } no ? no
        : form.Ask.Length > 0 && to is null ? CaseRefusals.Missing("ask", "请从列表里选择征求谁的意见")
        : to is null ? null
        : form.By is not { } by ? CaseRefusals.Missing("by", "请填写最迟哪天答复，如 2026 年 12 月 1 日")
        : by < today || by > today.AddDays(MostDays) ? CaseRefusals.Missing("by", $"答复的日期应在今天以后 {MostDays} 天以内")
        : null;
}
