using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Consultations;

/// <summary>Calls a consultation off before it met (取消会商); nobody owes an opinion any more.</summary>
public sealed class CancelConsultation(AppDbContext db)
{
    public async Task<Outcome<ConsultationCancelled>> RunAsync(Reader reader, ConsultationKey key, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "取消的理由", words, EditedText.MostInLine).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.ConsultationAsync(reader, key, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (meeting, order) = held;
        if (meeting.Cancel(words.Trim(), process) is { } refusal)
        {
            return refusal;
        }

        order.Touch(process);
        db.Tell(order, $"{ConsultationWords.Of(meeting.Kind)}取消了：{order.Title}", $"理由：{meeting.Words}。您不用来，也不用准备了。", process);
        return await CancelledAsync(meeting, order, reader.Name, process, cancel);
    }

    /// <summary>An order that ends calls off what was still to be held, and drops what anybody owes.</summary>
    internal async Task EndAsync(AssistanceOrder order, string words, string byName, ProcessContext process, CancellationToken cancel)
    {
        foreach (var meeting in await db.Set<Consultation>().Where(c => c.OrderId == order.OrderId && c.State == ConsultationState.Convened).ToListAsync(cancel))
        {
            meeting.Cancel(words, process);
            await CancelledAsync(meeting, order, byName, process, cancel);
        }

        foreach (var ask in await db.Set<OrderAsk>().Where(a => a.OrderId == order.OrderId && a.State == AskState.Open).ToListAsync(cancel))
        {
            ask.Drop();
        }
    }

    private async Task<ConsultationCancelled> CancelledAsync(Consultation meeting, AssistanceOrder order, string byName, ProcessContext process, CancellationToken cancel)
    {
        foreach (var ask in (await db.AsksOfAsync(meeting.ConsultationId, cancel)).FindAll(ask => ask.State is AskState.Open))
        {
            ask.Drop();
        }

        db.Note(order.OrderId, meeting.ConsultationId, $"取消{ConsultationWords.Of(meeting.Kind)}：{meeting.Words}", byName, process);
        var cancelled = new ConsultationCancelled(order.OrderId, meeting.ConsultationId);
        db.Record(OrderRows.Stream(order.OrderId), cancelled, process);
        return cancelled;
    }
}
