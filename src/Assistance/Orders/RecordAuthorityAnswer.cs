using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Orders;

/// <summary>What a department answered (部门答复).</summary>
public enum AuthorityAnswer
{
    /// <summary>It accepted the application and examines it.</summary>
    Accepted,

    Supplement,

    NotAccepted,

    Granted,

    Denied,
}

/// <summary>Records what the department answered about an item (登记部门答复), and tells the applicant at once.</summary>
public sealed class RecordAuthorityAnswer(AppDbContext db)
{
    public async Task<Outcome<AuthorityAnswered>> RunAsync(
        Reader reader, OrderKey key, Guid itemId, AuthorityAnswer? answer, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().When(answer is null, "Answer", "请选择部门怎么答复").Text("Words", "答复的内容", words, EditedText.MostInText, optional: answer is AuthorityAnswer.Accepted).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.ItemAsync(key, itemId, reader.Assists, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (order, item) = held;
        var said = answer!.Value;
        if (item.Move(ActOf(said), process) is { } refusal)
        {
            return refusal;
        }

        order.Touch(process);
        var heading = $"“{item.Name}”{OrderWords.Of(said)}";
        db.Note(order.OrderId, EntryKind.Move, null, words.Trim() is { Length: > 0 } text ? $"{heading}：{text}" : heading, reader.Name, process, itemId);
        db.Tell(order, heading, Next(said, item.Department, words.Trim()), process, matter: said is AuthorityAnswer.Granted or AuthorityAnswer.Denied or AuthorityAnswer.NotAccepted ? NoticeMatter.Result : NoticeMatter.Progress);
        var answered = new AuthorityAnswered(order.OrderId, itemId, said);
        db.Record(OrderRows.Stream(order.OrderId), answered, process);
        return answered;
    }

    private static ItemAct ActOf(AuthorityAnswer answer) => answer switch
    {
        AuthorityAnswer.Accepted => ItemAct.Examine,
        AuthorityAnswer.Supplement => ItemAct.AskSupplement,
        AuthorityAnswer.NotAccepted => ItemAct.RefuseAcceptance,
        AuthorityAnswer.Granted => ItemAct.Grant,
        AuthorityAnswer.Denied => ItemAct.Deny,
    };

    private static string Next(AuthorityAnswer answer, string department, string words) => answer switch
    {
        AuthorityAnswer.Accepted => $"{department}正在审查。",
        AuthorityAnswer.Supplement => $"{words}。帮办员和您一起补。",
        AuthorityAnswer.NotAccepted => $"{words}。帮办员和您商量怎么改，改好再报。",
        AuthorityAnswer.Granted => $"{words}。结果由帮办员交给您。",
        AuthorityAnswer.Denied => $"{words}。不服的，可以依法申请行政复议或者提起行政诉讼。",
    };
}
