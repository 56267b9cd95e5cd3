using Suban.Kernel;

namespace Suban.Parties.Files;

/// <summary>Adds facts to a party's file (归集) from a source outside a case.</summary>
public sealed class KeepFileFacts(AppDbContext db, PartyStore parties, PartyFiles files)
{
    public async Task<Outcome<FileFactsKept>> RunAsync(
        Guid partyId, IReadOnlyList<FileFact> facts, ProcessContext process, CancellationToken cancel)
    {
        if (await parties.FindAsync(partyId, cancel) is null)
        {
            return PartyRefusals.NotFound;
        }

        await files.KeepAsync(partyId, facts, process, cancel);
        var kept = new FileFactsKept(partyId, [.. facts.Select(f => f.ElementId)]);
        db.Record($"party/{partyId:N}", kept, process);
        return kept;
    }
}

/// <summary>Facts came into a party's file; the event names them and holds no value.</summary>
public sealed record FileFactsKept(Guid PartyId, IReadOnlyList<string> ElementIds);
