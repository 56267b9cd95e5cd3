using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Supervision.Circulars;

/// <summary>Finds the row that an act on a circular begins with.</summary>
internal static class CircularRows
{
    public static string Stream(Guid circularId) => $"circular/{circularId}";

    /// <param name="seen">The state whoever acts saw.</param>
    public static async Task<Outcome<Circular>> CircularAsync(this AppDbContext db, Guid circularId, int seen, ProcessContext process, CancellationToken cancel) =>
        await db.Set<Circular>().SingleOrDefaultAsync(c => c.Region == process.Region && c.CircularId == circularId, cancel) is not { } circular
            ? RegisterRefusals.CircularNotFound
            : circular.Revision == seen ? circular : RegisterRefusals.Changed;
}
