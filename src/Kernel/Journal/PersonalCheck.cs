using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Crypto;

namespace Suban.Kernel.Journal;

/// <summary>Holds every personal value still kept against the commitment in the chain. A deleted one is lawful.</summary>
internal sealed class PersonalCheck(AppDbContext db, FieldCipher cipher)
{
    public async Task RunAsync(List<JournalFault> faults, CancellationToken cancel)
    {
        var values =
            from personal in db.Set<PersonalRow>()
            join row in db.Set<JournalRow>() on new { personal.Stream, personal.Seq } equals new { row.Stream, row.Seq } into rows
            from row in rows.DefaultIfEmpty()
            select new { personal, row };
        await foreach (var value in values.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (value.row is null)
            {
                faults.Add(new(JournalFaultKind.Missing, null, value.personal.Stream, value.personal.Seq, "记录不在，只剩其个人信息"));
            }
            else if (!Matches(value.personal, value.row))
            {
                faults.Add(JournalVerifier.Fault(JournalFaultKind.PersonalChanged, value.row, "个人信息与链上的承诺不符"));
            }
        }
    }

    private bool Matches(PersonalRow personal, JournalRow row)
    {
        try
        {
            var key = JournalWriter.PersonalRowKey(personal.Stream, personal.Seq, personal.Item);
            var value = cipher.Open(JournalWriter.PersonalColumn, key, personal.Value);
            var commitment = personal.Item == PersonalRow.ReasonItem
                ? row.ReasonCommitment
                : Commitment(JsonNode.Parse(row.Body), personal.Item);
            return commitment is not null && EventBody.Commit(personal.Salt, value).AsSpan().SequenceEqual(commitment);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static byte[]? Commitment(JsonNode? node, int item) => node switch
    {
        JsonObject o when EventBody.ItemOf(o) == item => Convert.FromHexString((string)o[EventBody.CommitmentName]!),
        JsonObject o => o.Select(p => Commitment(p.Value, item)).FirstOrDefault(c => c is not null),
        JsonArray a => a.Select(element => Commitment(element, item)).FirstOrDefault(c => c is not null),
        _ => null,
    };
}
