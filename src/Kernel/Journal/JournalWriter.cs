using Suban.Kernel.Crypto;
using Suban.Kernel.Database;
using Suban.Kernel.Writing;

namespace Suban.Kernel.Journal;

/// <summary>Chains an operation's events to their streams, inside the operation's transaction.</summary>
internal sealed class JournalWriter(FieldCipher cipher)
{
    public const string PersonalColumn = "journal_personal.value";

    private const string LockStream = "select pg_advisory_xact_lock(hashtextextended(@p0, 0))";
    private const string ReadHead = "select seq, hash from journal where stream = @p0 order by seq desc limit 1";
    private const string InsertRow = """
        insert into journal (stream, seq, previous_hash, hash, event_name, process_id, process_type, actor_id, on_behalf_of,
          channel, region, reason_commitment, occurred_at, body)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)
        """;

    private const string InsertPersonal =
        "insert into journal_personal (stream, seq, item, salt, value) values (@p0, @p1, @p2, @p3, @p4)";

    private static readonly byte[] _genesis = new byte[Sm3.Size];

    /// <summary>Takes sequence numbers and previous hashes now; the rows are inserted with the statements that close the operation.</summary>
    public async Task AppendAsync(AppDbContext db, SqlBatch closing, CancellationToken cancel)
    {
        // One order for everybody, so that two operations on the same two streams cannot lock each other out.
        foreach (var stream in db.PendingEvents.GroupBy(e => e.Stream).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            var (seq, hash) = await HeadAsync(db, stream.Key, cancel);
            foreach (var pending in stream)
            {
                var row = Add(closing, pending, ++seq, hash);
                hash = row.Hash;
            }
        }

        db.ClearEvents();
    }

    internal static string PersonalRowKey(string stream, long seq, int item) => $"{stream}|{seq}|{item}";

    private static async Task<(long Seq, byte[] Hash)> HeadAsync(AppDbContext db, string stream, CancellationToken cancel)
    {
        var batch = new SqlBatch(db);
        if (batch.IsPostgres)
        {
            batch.Add(LockStream, stream);
        }

        var head = await batch.Add(ReadHead, stream).ReadAsync(row => (row.GetInt64(0), (byte[])row[1]), cancel);
        return head.Count == 0 ? (0, _genesis) : head[0];
    }

    private JournalRow Add(SqlBatch inserts, PendingEvent pending, long seq, byte[] previous)
    {
        var process = pending.Process;
        var (body, personal) = EventBody.Write(pending.Event);
        var reason = process.Reason is { } text ? EventBody.Personal(PersonalRow.ReasonItem, text) : null;
        var row = new JournalRow
        {
            Stream = pending.Stream,
            Seq = seq,
            PreviousHash = previous,
            Hash = [],
            EventName = pending.Event.GetType().Name,
            ProcessId = process.ProcessId,
            ProcessType = process.ProcessType,
            ActorId = process.ActorId,
            OnBehalfOf = process.OnBehalfOf,
            Channel = process.Channel,
            Region = process.Region,
            ReasonCommitment = reason?.Commitment,
            OccurredAt = process.Now,
            Body = body,
        };
        row = row with { Hash = row.ComputeHash() };
        inserts.Add(InsertRow, row.Stream, row.Seq, row.PreviousHash, row.Hash, row.EventName, row.ProcessId, row.ProcessType,
            row.ActorId, row.OnBehalfOf, row.Channel.ToString(), row.Region, row.ReasonCommitment,
            InstantConverter.Stored(row.OccurredAt), row.Body);
        foreach (var value in reason is null ? personal : [.. personal, reason])
        {
            inserts.Add(InsertPersonal, row.Stream, row.Seq, value.Item, value.Salt,
                cipher.Seal(PersonalColumn, PersonalRowKey(row.Stream, row.Seq, value.Item), value.Value));
        }

        return row;
    }
}
