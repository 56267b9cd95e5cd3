using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Crypto;

namespace Suban.Kernel.Journal;

/// <summary>Reads a stream's events in their order. Inside an operation it sees what is committed, not what the operation records.</summary>
public sealed class JournalReader(AppDbContext db, FieldCipher cipher)
{
    public async Task<IReadOnlyList<JournalEntry>> ReadAsync(string stream, CancellationToken cancel)
    {
        var rows = await db.Set<JournalRow>().AsNoTracking()
            .Where(r => r.Stream == stream).OrderBy(r => r.Seq).ToListAsync(cancel);
        var personal = await db.Set<PersonalRow>().AsNoTracking()
            .Where(p => p.Stream == stream).ToDictionaryAsync(p => (p.Seq, p.Item), cancel);
        return [.. rows.Select(row => Entry(row, item => Open(personal.GetValueOrDefault((row.Seq, item)))))];
    }

    private static JournalEntry Entry(JournalRow row, Func<int, string?> personal) => new()
    {
        Stream = row.Stream,
        Seq = row.Seq,
        EventName = row.EventName,
        ProcessId = row.ProcessId,
        ProcessType = row.ProcessType,
        ActorId = row.ActorId,
        OnBehalfOf = row.OnBehalfOf,
        Channel = row.Channel,
        Region = row.Region,
        Reason = row.ReasonCommitment is null ? null : personal(PersonalRow.ReasonItem),
        OccurredAt = row.OccurredAt,
        Body = Restore(row.Body, personal),
        Hash = row.Hash,
    };

    private static string Restore(string body, Func<int, string?> personal)
    {
        if (!body.Contains(EventBody.ItemName, StringComparison.Ordinal))
        {
            return body;
        }

        var restored = Restore(JsonNode.Parse(body), personal);
        return restored?.ToJsonString(EventBody.Plain) ?? "null";
    }

    private static JsonNode? Restore(JsonNode? node, Func<int, string?> personal) => node switch
    {
        JsonObject { Count: 2 } o when EventBody.ItemOf(o) is { } item => JsonNode.Parse(personal(item) ?? "null"),
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Restore(p.Value, personal)))),
        JsonArray a => new JsonArray([.. a.Select(element => Restore(element, personal))]),
        _ => node?.DeepClone(),
    };

    private string? Open(PersonalRow? row) => row is null
        ? null
        : cipher.Open(JournalWriter.PersonalColumn, JournalWriter.PersonalRowKey(row.Stream, row.Seq, row.Item), row.Value);
}
