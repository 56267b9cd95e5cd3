using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Records the talk with the applicant and what was found (接洽核实); nothing is signed before it.</summary>
public sealed class RecordVerification(AppDbContext db, Calendars calendars)
{
    private const int SigningDays = 5;

    public async Task<Outcome<VerificationRecorded>> RunAsync(Reader reader, OrderKey key, ContactWay? way, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().When(way is null, "Way", "请选择怎么联系的").Text("Words", "核实的情况", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        if (order.Verify(calendars.For(order.Region).Add(RegionTime.DateOf(process.Now), SigningDays), process) is { } refusal)
        {
            return refusal;
        }

        db.Note(order.OrderId, EntryKind.Verification, way, words.Trim(), reader.Name, process);
        db.Tell(order, $"情况已核实：{order.Title}", "明确帮办员以后，请您签委托书和承诺书；不签的，不会替您办任何事。", process);
        var recorded = new VerificationRecorded(order.OrderId, way!.Value);
        db.Record(OrderRows.Stream(order.OrderId), recorded, process);
        return recorded;
    }
}
