using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation;

namespace Suban.Assistance.Orders;

/// <summary>Signs the applicant's promise of seven duties (签承诺书), word for word as printed.</summary>
public sealed class SignPromise(AppDbContext db, FileStore files, SignMandate mandates, Authorities authorities)
{
    /// <param name="agreed">Confirmed by whoever is signed in; paper needs its scan instead.</param>
    /// <param name="handler">项目经办人, who signs.</param>
    public async Task<Outcome<PromiseSigned>> RunAsync(
        Reader reader, OrderKey key, string handler, bool agreed, StoredFile? scan, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, o => reader.IsApplicant(o) || reader.Serves(o) || reader.Assists(o), cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var byApplicant = reader.IsApplicant(order);
        if (new FormFaults()
            .Text("Handler", "经办人", handler, EditedText.MostInName)
            .When(byApplicant && !agreed, "Agreed", "请勾选签名，承诺书才算签了")
            .When(!byApplicant && scan is null, "Scan", "请扫描签过字的承诺书").Refusal is { } faults)
        {
            return faults;
        }

        if (order.SignPromise(mandates.PlanBy(order, process), process) is { } refusal)
        {
            return refusal;
        }

        if (scan is not null)
        {
            files.Keep(scan);
        }

        db.Sign(order.OrderId, SignedPaper.Promise, SigningSide.Applicant, handler.Trim(), scan?.StoredFileId, PromiseWords.Of(authorities.Find(order.OrganId)?.Name ?? ""), process);
        db.Tell(order, $"承诺书已签：{order.Title}", "委托书和承诺书都签好以后，帮办员和您一起定计划。", process);
        var signed = new PromiseSigned(order.OrderId, scan is null ? SigningWay.Electronic : SigningWay.Paper);
        db.Record(OrderRows.Stream(order.OrderId), signed, process);
        return signed;
    }
}
