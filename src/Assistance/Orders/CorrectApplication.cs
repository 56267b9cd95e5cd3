using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Kernel.Crypto;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Completes or corrects an application that was asked to be (补充申请), by the applicant, or by the organ that has the new paper before it.</summary>
public sealed class CorrectApplication(AppDbContext db, AssistOffers offers, OrderStart start, FieldCipher cipher, FileStore files)
{
    /// <param name="scan">The new paper; null where the applicant himself is signed in and confirms.</param>
    public async Task<Outcome<ApplicationCorrected>> RunAsync(
        Reader reader, OrderKey key, ApplicationForm form, StoredFile? scan, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, o => reader.IsApplicant(o) || reader.Serves(o), cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var typed = form with { Kind = order.Kind };
        if (offers.For(order.Region, order.Kind) is not { } offered)
        {
            return OrderRefusals.NotOffered;
        }

        var byApplicant = reader.IsApplicant(order);
        if (!byApplicant && scan is null)
        {
            return FormFaults.Invalid([new FieldFault("Scan", "请扫描签过字的申请表")]);
        }

        if ((ApplicationCheck.FaultsOf(typed, offered) ?? order.Correct(start.ContactBy(process), process)) is { } refusal)
        {
            return refusal;
        }

        order.Fill(typed.UnitName.Trim(), typed.ProjectName.Trim(), typed.ForProject ? ProjectCode.Plain(typed.ProjectCode) : null, cipher.Seal(order.OrderId, typed));
        await db.Set<OrderItem>().Where(i => i.OrderId == order.OrderId).ExecuteDeleteAsync(cancel);
        start.AddItems(order, typed, offered, process);
        if (scan is not null)
        {
            files.Keep(scan);
        }

        db.Sign(order.OrderId, SignedPaper.Application, SigningSide.Applicant, byApplicant ? reader.Name : typed.Handler, scan?.StoredFileId, ApplicationWords.Of(typed), process);
        db.Note(order.OrderId, EntryKind.Move, null, byApplicant ? "申请人补充了申请。" : "按申请人交来的材料补充了申请。", reader.Name, process);
        var corrected = new ApplicationCorrected(order.OrderId, byApplicant);
        db.Record(OrderRows.Stream(order.OrderId), corrected, process);
        return corrected;
    }
}
