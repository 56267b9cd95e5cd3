using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Talks;

/// <summary>Answers what colleagues asked (答复部门沟通): the department or the window that was asked, once.</summary>
public sealed class AnswerStaffMessage(AppDbContext db)
{
    public async Task<Outcome<StaffMessageAnswered>> RunAsync(
        Reader reader, Guid messageId, string answer, ProcessContext process, CancellationToken cancel)
    {
        var message = await db.Set<StaffMessage>().SingleOrDefaultAsync(m => m.StaffMessageId == messageId, cancel);
        if (message is null || !message.IsAsked(reader))
        {
            return TalkRefusals.NotFound;
        }

        if (message.AnsweredAt is not null)
        {
            return TalkRefusals.Answered(message.AnsweredByName);
        }

        if (StaffText.Check("answer", "答复", answer, "请写下答复") is { } unfit)
        {
            return unfit;
        }

        message.Reply(answer, reader.Name, process.Now);
        var answered = new StaffMessageAnswered(messageId, reader.Name);
        db.Record(message.Support ? TalkRules.SupportStream + message.Region : CaseRows.Stream(message.CaseId!.Value), answered, process);
        return answered;
    }
}
