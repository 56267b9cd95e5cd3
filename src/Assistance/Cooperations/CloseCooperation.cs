using Suban.Assistance.Orders;
using Suban.Assistance.Papers;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Assistance.Cooperations;

/// <summary>The serving organ takes the result over, and each side keeps its copy (协办单归档).</summary>
public sealed class CloseCooperation(AppDbContext db, FieldCipher cipher, CooperationQueries queries, CooperationSheet sheets, PartnerNotices notices)
{
    public async Task<Outcome<CooperationClosed>> RunAsync(Reader reader, CooperationKey key, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.CooperationAsync(key, reader.Asks, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (sheet, order) = held;
        if (sheet.Close(process) is { } refusal)
        {
            return refusal;
        }

        order.Touch(process);
        db.Sign(order.OrderId, SignedPaper.Cooperation, SigningSide.Organ, reader.Name, null, $"{AskCooperation.WordsOf(sheet)}\n{sheet.Result}", process);
        var document = CooperationSheet.Write(sheets.Make(await queries.ViewAsync(reader, sheet, order, cancel)));
        foreach (var region in new[] { sheet.Region, sheet.PartnerRegion }.OfType<string>().Distinct())
        {
            var id = Guid.CreateVersion7(process.Now);
            db.Add(new CooperationCopy
            {
                CopyId = id, CooperationId = sheet.CooperationId, Region = region, Document = cipher.Seal(CooperationCopy.DocumentColumn, id, document), KeptAt = process.Now,
            });
        }

        db.Note(sheet, "双方签字，协办单归档，两边各存一份。", reader.Name, process);
        await notices.PartnerAsync(sheet, $"协办单已归档：{order.Title}", "你们的一份也存好了。", null, process, cancel);
        var closed = new CooperationClosed(order.OrderId, sheet.CooperationId);
        db.Record(OrderRows.Stream(order.OrderId), closed, process);
        return closed;
    }
}
