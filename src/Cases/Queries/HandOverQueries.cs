using Microsoft.EntityFrameworkCore;
using Suban.Cases.Issue;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>How the applicant wants his results.</summary>
public sealed record DeliveryWishView(DeliveryMethod Method, string? Receiver, string? Address, DateTimeOffset ChangedAt);

/// <summary>A live pick-up code as its maker sees it.</summary>
public sealed record PickupView(string Code, string MaskedName, string IdTail, DateOnly ValidUntil);

/// <summary>Who stands at the counter with a code: the name to compare with the card in his hand.</summary>
public sealed record PickupFetcher(string Name, string IdTail, DateOnly ValidUntil);

/// <summary>Reads how results are to reach the applicant, for him and for the window that issues them.</summary>
public sealed class HandOverQueries(AppDbContext db, FieldCipher cipher, BlindIndex index, TimeProvider clock)
{
    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    /// <summary>Whether something may still be delivered another way.</summary>
    public async Task<bool> OpenAsync(Reader reader, Guid caseId, CancellationToken cancel) =>
        await Own(reader, caseId).AsNoTracking().Include(c => c.Steps).SingleOrDefaultAsync(cancel) is { } @case && @case.MayYetDeliver();

    public async Task<DeliveryWishView?> WishAsync(Reader reader, Guid caseId, CancellationToken cancel)
    {
        var seen = Own(reader, caseId).Concat(Issued(reader, caseId));
        return await db.Set<DeliveryWish>().AsNoTracking().SingleOrDefaultAsync(w => w.CaseId == caseId && seen.Any(), cancel) is { } wish
            ? new DeliveryWishView(
                wish.Method, Open(ChangeDelivery.ReceiverColumn, caseId, wish.Receiver), Open(ChangeDelivery.AddressColumn, caseId, wish.Address), wish.ChangedAt)
            : null;
    }

    public async Task<PickupView?> PickupAsync(Reader reader, Guid caseId, CancellationToken cancel) =>
        await Own(reader, caseId).AnyAsync(cancel) && await db.LivePickupAsync(caseId, Today, cancel) is { } live
            ? new PickupView(
                cipher.Open(PickupRows.CodeColumn, live.PickupCodeId, live.Code), PickupRows.Masked(NameOf(live)), live.IdTail, live.ValidUntil)
            : null;

    /// <summary>The person a code was made for; null where it does not open this case today.</summary>
    public async Task<PickupFetcher?> FetcherAsync(Reader reader, Guid caseId, string? code, CancellationToken cancel) =>
        await Issued(reader, caseId).AnyAsync(cancel) && await db.LivePickupAsync(caseId, Today, cancel) is { } live &&
        live.CodeIndex == index.Index(caseId, PickupRows.Digits(code))
            ? new PickupFetcher(NameOf(live), live.IdTail, live.ValidUntil)
            : null;

    private IQueryable<Case> Own(Reader reader, Guid caseId) => db.Set<Case>().OwnOf(reader).Where(c => c.CaseId == caseId);

    private IQueryable<Case> Issued(Reader reader, Guid caseId) => reader.Has(Role.Issuer)
        ? DeskQueries.InRegion(db.Set<Case>(), reader).Where(c => c.CaseId == caseId)
        : db.Set<Case>().Where(c => false);

    private string NameOf(PickupCode code) => cipher.Open(PickupRows.NameColumn, code.PickupCodeId, code.Name);

    private string? Open(string column, Guid caseId, byte[]? sealedText) => sealedText is null ? null : cipher.Open(column, caseId, sealedText);
}
