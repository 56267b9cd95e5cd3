using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Orders;

/// <summary>The applicant signs the sheet (签办结单), signed in or on paper; with it the assistant's access ends.</summary>
public sealed class ConfirmCompletion(AppDbContext db, FileStore files)
{
    public async Task<Outcome<OrderCompleted>> RunAsync(Reader reader, OrderKey key, bool agreed, StoredFile? scan, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, o => reader.IsApplicant(o) || reader.Assists(o), cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var byApplicant = reader.IsApplicant(order);
        if (new FormFaults().When(byApplicant && !agreed, "Agreed", "请勾选签名，办结单才算签了").When(!byApplicant && scan is null, "Scan", "请扫描签过字的办结单").Refusal is { } faults)
        {
            return faults;
        }

        if (order.Complete(process) is { } refusal)
        {
            return refusal;
        }

        if (scan is not null)
        {
            files.Keep(scan);
        }

        var (ending, name) = (await db.EndingAsync(order.OrderId, cancel), byApplicant ? reader.Name : order.ApplicantName);
        ending.CompletedAt = process.Now;
        db.Sign(order.OrderId, SignedPaper.Return, SigningSide.Applicant, name, scan?.StoredFileId, ending.Returned ?? "", process);
        db.Sign(order.OrderId, SignedPaper.Completion, SigningSide.Applicant, name, scan?.StoredFileId, CompletionWords.Of(order.Title, order.ProjectCode, RegionTime.DateOf(process.Now)), process);
        await db.EndMandatesAsync(order, process, cancel);
        db.Note(order.OrderId, EntryKind.Move, null, "申请人签了办结单，委托书同时失效。", reader.Name, process);
        db.Tell(order, $"已办结：{order.Title}", "委托书已经失效。请评价这次帮办，过些日子还会回访。", process, matter: NoticeMatter.Result);
        var completed = new OrderCompleted(order.OrderId, scan is null ? SigningWay.Electronic : SigningWay.Paper);
        db.Record(OrderRows.Stream(order.OrderId), completed, process);
        return completed;
    }
}
