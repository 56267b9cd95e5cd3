using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Recount;

/// <summary>Reads which due dates another calendar moved.</summary>
public sealed class ClockMoveQueries(AppDbContext db)
{
    private const int PageSize = 50;

    /// <summary>Of the reader's region and those below it, newest first.</summary>
    /// <param name="before">The previous page's <see cref="Slice{T}.Next"/>.</param>
    public async Task<Slice<ClockMoveLine>> ListAsync(Reader reader, string? before, CancellationToken cancel)
    {
        var scope = reader.RegionScope;
        var moves = db.Set<ClockMove>().AsNoTracking().Where(m => m.Region.StartsWith(scope));
        if (Keyset.Read(before) is { } key)
        {
            moves = moves.Where(m => m.MovedAt < key.At || (m.MovedAt == key.At && m.ClockMoveId < key.Id));
        }

        var found = await moves.OrderByDescending(m => m.MovedAt).ThenByDescending(m => m.ClockMoveId).Take(PageSize + 1).ToListAsync(cancel);
        var rows = found.Take(PageSize).ToList();
        return new Slice<ClockMoveLine>(
            rows.ConvertAll(m => new ClockMoveLine(m.Number, m.Title, m.Clock, m.Before, m.After, m.MovedAt)),
            found.Count > PageSize ? Keyset.Write(rows[^1].MovedAt, rows[^1].ClockMoveId) : null);
    }
}

public sealed record ClockMoveLine(string Number, string Title, string Clock, DateTimeOffset Before, DateTimeOffset After, DateTimeOffset MovedAt);
