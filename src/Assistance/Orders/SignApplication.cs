using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;
using Suban.Parties.Registration;

namespace Suban.Assistance.Orders;

/// <summary>Takes in the signed paper for what was only taken down before (申请表补签).</summary>
public sealed class SignApplication(AppDbContext db, OrderStart start, EnsureParty parties, FileStore files, FieldCipher cipher)
{
    public async Task<Outcome<AssistanceApplied>> RunAsync(Reader reader, OrderKey key, PaperSigning signing, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var form = cipher.Open(order);
        var signer = await TakeDownApplication.SignerAsync(parties, form, signing, process, cancel);
        if (!signer.TryGet(out var known))
        {
            return signer.Refusal;
        }

        if (order.Apply(known.PartyId, start.ContactBy(process), process) is { } refusal)
        {
            return refusal;
        }

        var scan = signing.Scan!;
        files.Keep(scan);
        db.Sign(order.OrderId, SignedPaper.Application, SigningSide.Applicant, form.Handler, scan.StoredFileId, ApplicationWords.Of(form), process);
        db.Tell(order, $"已登记帮办申请：{order.Title}", $"编号 {order.Number}。一个工作日内有人联系您。帮办不收费，您随时可以撤回。", process);
        var applied = new AssistanceApplied(order.OrderId, order.Number, order.Region, order.Kind, order.OrganId);
        db.Record(OrderRows.Stream(order.OrderId), applied, process);
        return applied;
    }
}
