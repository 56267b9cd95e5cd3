using Suban.Assistance.Consultations;
using Suban.Assistance.Cooperations;
using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Orders;

/// <summary>
/// The applicant ends the assistance (终止帮办): alone, at any time, for no reason; or by consent where it was proposed. Signed in, or on paper.
/// </summary>
public sealed class TerminateOrder(AppDbContext db, FileStore files, EndTermination end)
{
    public async Task<Outcome<OrderTerminated>> RunAsync(
        Reader reader, OrderKey key, string words, bool agreed, StoredFile? scan, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, o => reader.IsApplicant(o) || reader.Serves(o), cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var byApplicant = reader.IsApplicant(order);
        if (new FormFaults()
            .Text("Words", "原因", words, EditedText.MostInText, optional: true)
            .When(byApplicant && !agreed, "Agreed", "请勾选签名，终止单才算签了")
            .When(!byApplicant && scan is null, "Scan", "请扫描签过字的终止单").Refusal is { } faults)
        {
            return faults;
        }

        var ending = await db.EndingAsync(order.OrderId, cancel);
        var way = ending.ProposedAt is null ? TerminationWay.ByApplicant : TerminationWay.ByConsent;
        if (way is TerminationWay.ByApplicant)
        {
            (ending.Cause, ending.CauseWords) = (TerminationCause.ApplicantsWish, words.Trim());
        }

        if (scan is not null)
        {
            files.Keep(scan);
        }

        return await end.RunAsync(order, ending, way, reader, byApplicant ? reader.Name : order.ApplicantName, scan?.StoredFileId, process, cancel);
    }
}

/// <summary>Ends the assistance one-sidedly (单方终止): only for falsehood or another breach of law, after notice, and approved by a supervisor.</summary>
public sealed class ApproveTermination(AppDbContext db, EndTermination end)
{
    public async Task<Outcome<OrderTerminated>> RunAsync(Reader reader, OrderKey key, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "批准的意见", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Supervises, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var ending = await db.EndingAsync(order.OrderId, cancel);
        return ending.ProposedAt is null ? OrderRefusals.NotProposed
            : ending.Cause is not (TerminationCause.Falsehood or TerminationCause.Unlawful) ? OrderRefusals.OnlyByConsent
            : ending.AnswerBy >= RegionTime.DateOf(process.Now) ? OrderRefusals.NoticeRuns(ending.AnswerBy.Value)
            : await end.RunAsync(order, ending, TerminationWay.OneSided, reader, null, null, process, cancel);
    }
}

/// <summary>What every termination does: signatures, the end of the letter, word to both sides; open cases stay with the applicant.</summary>
public sealed class EndTermination(AppDbContext db, RecallCooperation recall, CancelConsultation cancelled)
{
    internal async Task<Outcome<OrderTerminated>> RunAsync(
        AssistanceOrder order, OrderEnding ending, TerminationWay way, Reader reader, string? signer, Guid? scanId, ProcessContext process, CancellationToken cancel)
    {
        var cause = CompletionWords.Of(ending.Cause!.Value);
        if (order.Terminate(cause, process) is { } refusal)
        {
            return refusal;
        }

        (ending.Way, ending.TerminatedAt) = (way, process.Now);
        if (signer is not null)
        {
            db.Sign(
                order.OrderId, SignedPaper.Termination, SigningSide.Applicant, signer, scanId,
                CompletionWords.OfTermination(order.Title, order.ProjectCode, cause, RegionTime.DateOf(process.Now), way is TerminationWay.OneSided), process);
        }

        await db.EndMandatesAsync(order, process, cancel);
        await cancelled.EndAsync(order, "帮办已终止", reader.Name, process, cancel);
        await recall.EndAsync(order, "帮办已终止", reader.Name, process, cancel);
        db.Note(order.OrderId, EntryKind.Move, null, $"终止。{cause}。{ending.CauseWords}", reader.Name, process);
        db.Tell(order, $"帮办已终止：{order.Title}", $"原因：{cause}。委托书已经失效，材料归还给您；已经报部门的事项，您可以自己接着办。", process, matter: NoticeMatter.Result);
        db.TellAssistant(order, $"帮办已终止：{order.Title}", "委托书已经失效，请归还材料。", process);
        var terminated = new OrderTerminated(order.OrderId, ending.Cause.Value, way);
        db.Record(OrderRows.Stream(order.OrderId), terminated, process);
        return terminated;
    }
}
