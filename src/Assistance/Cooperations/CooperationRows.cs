using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Cooperations;

/// <summary>The cooperation order an act is about, as whoever acts saw it.</summary>
public sealed record CooperationKey(Guid CooperationId, int Seen);

/// <summary>A cooperation order and the order it belongs to, held for an act.</summary>
internal sealed record HeldCooperation(CooperationOrder Sheet, AssistanceOrder Order);

internal static class CooperationRows
{
    /// <summary>An assistant of the organ that was asked; where it does not work on this platform, whoever asked enters what it says.</summary>
    public static bool Answers(this Reader reader, HeldCooperation held) =>
        held.Sheet.PartnerOrganId is null ? reader.Assists(held.Order) : reader.Has(Role.Assistant) && reader.AuthorityId == held.Sheet.PartnerOrganId;

    public static bool Asks(this Reader reader, HeldCooperation held) => reader.Assists(held.Order) || reader.Serves(held.Order);

    public static async Task<Outcome<HeldCooperation>> CooperationAsync(
        this AppDbContext db, CooperationKey key, Func<HeldCooperation, bool> mine, CancellationToken cancel)
    {
        var sheet = await db.Set<CooperationOrder>().SingleOrDefaultAsync(c => c.CooperationId == key.CooperationId, cancel);
        var order = sheet is null ? null : await db.Set<AssistanceOrder>().SingleAsync(o => o.OrderId == sheet.OrderId, cancel);
        return sheet is null || !mine(new HeldCooperation(sheet, order!)) ? OrderRefusals.NotFound
            : sheet.Revision != key.Seen ? OrderRefusals.Changed
            : new HeldCooperation(sheet, order!);
    }

    public static Task<List<CooperationOrder>> LiveCooperationsAsync(this AppDbContext db, Guid orderId, CancellationToken cancel) => db.Set<CooperationOrder>()
        .Where(c => c.OrderId == orderId && (c.State == CooperationState.Sent || c.State == CooperationState.Accepted || c.State == CooperationState.Answered)).ToListAsync(cancel);

    public static async Task<List<OrderItem>> ItemsOfAsync(this AppDbContext db, CooperationOrder sheet, CancellationToken cancel) =>
        (await db.ItemsOfAsync(sheet.OrderId, cancel)).FindAll(item => sheet.ItemKeys.Contains(item.Key));

    /// <summary>A line of the order's log that belongs to a cooperation order.</summary>
    public static void Note(this AppDbContext db, CooperationOrder sheet, string words, string byName, ProcessContext process) =>
        db.Note(sheet.OrderId, EntryKind.Move, null, words, byName, process, subjectId: sheet.CooperationId);
}
