using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Parties.Files;

/// <summary>Keeps facts in a party's file (一人一档), inside the transaction of the operation that learned them.</summary>
public sealed class PartyFiles(AppDbContext db, FieldCipher cipher)
{
    /// <summary>Adds facts, or replaces those that are not newer.</summary>
    public async Task KeepAsync(Guid partyId, IEnumerable<FileFact> facts, ProcessContext process, CancellationToken cancel)
    {
        var known = await db.Set<FileEntry>().Where(e => e.PartyId == partyId).ToDictionaryAsync(e => e.ElementId, cancel);
        foreach (var fact in facts.Where(f => f.Value.Length > 0))
        {
            if (!known.TryGetValue(fact.ElementId, out var entry))
            {
                known[fact.ElementId] = Add(partyId, fact, process.Now);
            }
            else if (entry.AsOf <= fact.AsOf)
            {
                entry.ValueSealed = cipher.Seal(FileEntry.Column, entry.FileEntryId, fact.Value);
                (entry.Source, entry.AsOf) = (fact.Source, fact.AsOf);
            }
        }
    }

    internal async Task<IReadOnlyList<FileFact>> ReadAsync(Guid partyId, CancellationToken cancel)
    {
        var entries = await db.Set<FileEntry>().Where(e => e.PartyId == partyId).OrderBy(e => e.ElementId).ToListAsync(cancel);
        return [.. entries.Select(e => new FileFact(e.ElementId, cipher.Open(FileEntry.Column, e.FileEntryId, e.ValueSealed), e.Source, e.AsOf))];
    }

    private FileEntry Add(Guid partyId, FileFact fact, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var entry = new FileEntry
        {
            FileEntryId = id,
            PartyId = partyId,
            ElementId = fact.ElementId,
            ValueSealed = cipher.Seal(FileEntry.Column, id, fact.Value),
            Source = fact.Source,
            AsOf = fact.AsOf,
        };
        db.Add(entry);
        return entry;
    }
}

/// <summary>A fact about a party: the data element, its value, where it comes from and as of when.</summary>
public sealed record FileFact(string ElementId, string Value, string Source, DateOnly AsOf)
{
    public override string ToString() => ElementId;
}
