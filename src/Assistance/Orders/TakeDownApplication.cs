using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Registration;
using Suban.Parties;

namespace Suban.Assistance.Orders;

/// <summary>How an application taken down for somebody is signed: by whom, with the scan of the paper.</summary>
/// <param name="Number">The applicant's identity number or credit code, from his papers.</param>
public sealed record PaperSigning(string Number, StoredFile? Scan);

/// <summary>Takes an application down for somebody (代为登记): at a window, at a park's point, on the telephone. Nothing is accepted before it is signed.</summary>
public sealed class TakeDownApplication(AppDbContext db, OrderStart start, EnsureParty parties, FileStore files)
{
    /// <param name="signing">Null where nobody signed yet: a call, an early visit (提前介入).</param>
    public async Task<Outcome<ApplicationTakenDown>> RunAsync(
        Reader reader, ApplicationForm form, PaperSigning? signing, ProcessContext process, CancellationToken cancel)
    {
        if (!reader.TakesDown())
        {
            return OrderRefusals.NotYours;
        }

        Guid? party = null;
        if (signing is not null)
        {
            var signer = await SignerAsync(parties, form, signing, process, cancel);
            if (!signer.TryGet(out var known))
            {
                return signer.Refusal;
            }

            party = known.PartyId;
        }

        var begun = await start.BeginAsync(form, party, process, cancel);
        if (!begun.TryGet(out var order))
        {
            return begun.Refusal;
        }

        if (signing is { Scan: { } scan })
        {
            files.Keep(scan);
            db.Sign(order.OrderId, SignedPaper.Application, SigningSide.Applicant, form.Handler, scan.StoredFileId, ApplicationWords.Of(form), process);
            db.Tell(order, $"已登记帮办申请：{order.Title}", $"编号 {order.Number}。一个工作日内有人联系您。帮办不收费，您随时可以撤回。", process);
        }

        db.Note(order.OrderId, EntryKind.Move, WayOf(process), signing is null ? "先登记意向，申请表还没有签字。" : "申请表已签字，代为登记。", reader.Name, process);
        var taken = new ApplicationTakenDown(order.OrderId, order.Number, order.Region, order.Kind, signing is not null);
        db.Record(OrderRows.Stream(order.OrderId), taken, process);
        return taken;
    }

    internal static async Task<Outcome<PartyEnsured>> SignerAsync(EnsureParty parties, ApplicationForm form, PaperSigning signing, ProcessContext process, CancellationToken cancel)
    {
        if (signing.Scan is null)
        {
            return FormFaults.Invalid([new FieldFault("Scan", "请扫描签过字的申请表")]);
        }

        var kind = form.Kind is OrderKind.Livelihood ? PartyKind.Person : PartyKind.Enterprise;
        var identity = kind is PartyKind.Person
            ? new PartyIdentity(kind, form.UnitName, null, signing.Number, null, null)
            : new PartyIdentity(kind, form.UnitName, signing.Number, null, null, form.Handler);
        var ensured = await parties.RunAsync(identity, process, cancel);
        return ensured.TryGet(out var known)
            ? known
            : ensured.Refusal with { Faults = [.. ensured.Refusal.Faults.Select(fault => fault with { Field = fault.Field == "Name" ? nameof(form.UnitName) : "Number" })] };
    }

    private static ContactWay WayOf(ProcessContext process) => process.Channel is Channel.Telephone ? ContactWay.Telephone : ContactWay.Window;
}
