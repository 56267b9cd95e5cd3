using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Elsewhere;

/// <summary>Notes that a case was received for another region (异地代收), within its range, and until when it has to be forwarded.</summary>
public sealed class ReceivedForOthers(AppDbContext db, Regions regions, AcceptanceRange range, Halls halls, CaseTimes times)
{
    public const int ForwardWorkingDays = 1;

    /// <summary>Null where the clerk works for the region or its range admits his, and the hall he works in receives such matters.</summary>
    /// <param name="theme">Null where a single item is applied for.</param>
    internal Refusal? Check(Reader clerk, string region, int? theme) =>
        !region.StartsWith(clerk.RegionScope, StringComparison.Ordinal) && !range.Admits(region, clerk.Region)
            ? ElsewhereRefusals.NotOpen(regions.Find(region)?.ShortName ?? region)
        : halls.OfWindow(clerk.WindowId) is { Themes.Count: > 0 } point && (theme is not { } number || !point.Takes(number))
            ? ElsewhereRefusals.NotTakenHere(point.Name, halls.Nearest(region))
        : null;

    internal void Note(Guid caseId, string region, Reader clerk, ProcessContext process)
    {
        if (region.StartsWith(clerk.RegionScope, StringComparison.Ordinal))
        {
            return;
        }

        var receipt = new OutsideReceipt
        {
            CaseId = caseId, Region = region, FromRegion = clerk.Region, ClerkId = clerk.AccountId, ClerkName = clerk.Name,
            ReceivedAt = process.Now, ForwardDueAt = times.EndOf(clerk.Region, ForwardWorkingDays, process.Now),
        };
        db.Insert(receipt);
        db.Record(
            CaseRows.Stream(caseId),
            new ReceivedElsewhere(caseId, region, clerk.Region, regions.Find(clerk.Region)?.Name ?? clerk.Region, clerk.Name, receipt.ForwardDueAt), process);
    }
}
