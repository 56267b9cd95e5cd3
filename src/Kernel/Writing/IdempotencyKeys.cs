using System.Text.Json;
using Suban.Kernel.Crypto;
using Suban.Kernel.Database;

namespace Suban.Kernel.Writing;

/// <summary>Remembers the answer of every keyed command in the command's own transaction.</summary>
/// <remarks>
/// The key is inserted before the operation runs: a second sender waits on the unique key until the first has committed. A repeat
/// writes too (<c>seen_at</c>), so that on a replicated PostgreSQL it waits for the standby before it says "already done".
/// </remarks>
internal sealed class IdempotencyKeys(FieldCipher cipher)
{
    private const string Column = "idempotency_key.answer";

    public async Task<EarlierAnswer?> BeginAsync(AppDbContext db, IdempotentCommand command, CancellationToken cancel)
    {
        var now = InstantConverter.Stored(command.Now);
        var inserted = await new SqlBatch(db)
            .Add("""
                insert into idempotency_key (key_hash, body_hash, created_at, seen_at) values (@p0, @p1, @p2, @p2)
                on conflict (key_hash) do nothing
                """, command.KeyHash, command.BodyHash, now)
            .ExecuteAsync(cancel);
        if (inserted == 1)
        {
            return null;
        }

        var rows = await new SqlBatch(db)
            .Add("update idempotency_key set seen_at = @p1 where key_hash = @p0 returning body_hash, answer", command.KeyHash, now)
            .ReadAsync(row => (Body: (byte[])row[0], Answer: (byte[])row[1]), cancel);
        return rows is [var (body, answer)]
            ? new EarlierAnswer(body.AsSpan().SequenceEqual(command.BodyHash), cipher.Open(Column, Row(command), answer))
            : throw new WriteUnavailableException("The first answer to this command was removed while it was repeated.");
    }

    public void Answer<T>(SqlBatch closing, IdempotentCommand command, T answer) => closing.Add(
        "update idempotency_key set answer = @p1 where key_hash = @p0", command.KeyHash,
        cipher.Seal(Column, Row(command), JsonSerializer.Serialize(answer)));

    private static string Row(IdempotentCommand command) => Convert.ToHexStringLower(command.KeyHash);
}

/// <summary>What an earlier run of the same key answered.</summary>
internal sealed record EarlierAnswer(bool SameBody, string Answer)
{
    public Outcome<T> Replay<T>() where T : notnull => SameBody
        ? JsonSerializer.Deserialize<T>(Answer)
            ?? throw new InvalidOperationException($"{typeof(T).Name} does not read back from its own JSON.")
        : WriteRefusals.KeyReused;
}
