using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Certificates.Sheets;

namespace Suban.Assistance.Papers;

/// <summary>Finds a paper of an order (帮办文书) by the word in an address, drawn as far as the order has come.</summary>
public sealed class OrderPapers(PlanQueries plans, OrderSheets sheets)
{
    /// <returns>The paper's own word and its sheet; null where the order has no such paper yet.</returns>
    public async Task<(string Name, Sheet Sheet)?> FindAsync(OrderView order, string name, CancellationToken cancel)
    {
        var drawn = await plans.OfAsync(order, cancel);
        return OrderSheets.Find(order, drawn.Count > 0, name) is { } paper
            ? (OrderSheets.NameOf(paper), sheets.Make(order, drawn.Count > 0 ? drawn[0] : null, paper))
            : null;
    }
}
