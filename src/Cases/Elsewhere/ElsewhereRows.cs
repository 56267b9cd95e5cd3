using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Elsewhere;

/// <summary>Who may do what with a case another region's window received: there only the clerk who did.</summary>
internal static class ElsewhereRows
{
    public static Task<OutsideReceipt?> OutsideReceiptAsync(this AppDbContext db, Guid caseId, CancellationToken cancel) =>
        db.Set<OutsideReceipt>().SingleOrDefaultAsync(r => r.CaseId == caseId, cancel);

    public static bool Received(this Reader reader, OutsideReceipt receipt) =>
        reader.Has(Role.WindowClerk) && receipt.ClerkId == reader.AccountId && receipt.FromRegion == reader.Region;

    /// <summary>Whether the reader received it for another region.</summary>
    public static async Task<bool> ReceivedElsewhereAsync(this AppDbContext db, Reader reader, Guid caseId, CancellationToken cancel) =>
        await db.OutsideReceiptAsync(caseId, cancel) is { } receipt && reader.Received(receipt);

    /// <summary>The same, as long as the papers have not been forwarded.</summary>
    public static async Task<bool> HoldsElsewhereAsync(this AppDbContext db, Reader reader, Guid caseId, CancellationToken cancel) =>
        await db.OutsideReceiptAsync(caseId, cancel) is { ForwardedAt: null } receipt && reader.Received(receipt);
}
