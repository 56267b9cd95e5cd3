using System.Data.Common;
using Suban.Bench.Scene;
using Suban.Kernel.Database;

namespace Suban.Bench.Inbox;

/// <summary>
/// A department with a hundred thousand open steps: a few cases are accepted by the acts, their rows are copied under other keys and
/// other due times, from five days over to a month ahead, half of them yellow.
/// </summary>
internal static class InboxScene
{
    public const int Open = 100_000;
    private const int Real = 4;
    private const long Day = 24L * 3600 * 1_000_000;

    /// <returns>The department.</returns>
    public static async Task<Guid> FillAsync(Installation installation)
    {
        var supply = await DraftSupply.CreateAsync(installation, 2 * Real, Theme.Restaurant);
        using var life = new CaseLife(installation, supply.Plan);
        var drafts = Enumerable.Range(0, Real).Select(_ => supply.Next()!).ToList();
        foreach (var draft in drafts)
        {
            await life.AcceptAsync(draft);
        }

        using var connection = installation.OpenRaw();
        var steps = drafts.SelectMany(draft => StoredRow.Read(connection, "case_steps", "case_id", installation.Key(draft.DraftId)))
            .Where(step => (string)step["status"] == "Ready").ToList();
        var department = steps[0]["authority_id"];
        var templates = drafts.Select(draft => (
            Case: StoredRow.Read(connection, "cases", "case_id", installation.Key(draft.DraftId)).Single(),
            Step: steps.First(step => step["case_id"].Equals(installation.Key(draft.DraftId)) && step["authority_id"].Equals(department)))).ToList();
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000;
        for (var from = 0; from < Open; from += Open / 10)
        {
            StoredRow.Insert(connection, [.. Enumerable.Range(from, Open / 10).SelectMany(i => Copy(installation, templates[i % Real], i, now))]);
        }

        Tidy(connection, installation.Kind);
        return Installation.IdOf(department);
    }

    private static IEnumerable<StoredRow> Copy(Installation installation, (StoredRow Case, StoredRow Step) template, int i, long now)
    {
        var random = new Random(i);
        var id = Guid.CreateVersion7();
        var due = now + random.NextInt64(-5 * Day / 100, 30 * Day);
        var (status, holder) = (i % 20) switch
        {
            0 => ("SupplementRequested", "审查甲"),
            < 5 => ("Claimed", "审查甲"),
            < 8 => ("Examining", "审查乙"),
            _ => ("Ready", (object)DBNull.Value),
        };
        yield return template.Case.With(("case_id", installation.Key(id)), ("number", $"{id:N}"), ("phone_tail_index", $"{id:N}"));
        yield return template.Step.With(
            ("step_id", installation.Key(Guid.CreateVersion7())), ("case_id", installation.Key(id)), ("number", $"{Guid.CreateVersion7():N}"),
            ("status", status), ("is_paused", installation.Flag(i % 20 == 0)), ("claimed_by_name", holder), ("due_at", due), ("warn_at", due - (random.NextInt64(1, 30) * Day)));
    }

    // What PostgreSQL's autovacuum does within minutes of so many new rows.
    private static void Tidy(DbConnection connection, DatabaseKind kind)
    {
        using var command = connection.CreateCommand();
        command.CommandText = kind == DatabaseKind.Postgres ? "vacuum analyze" : "analyze";
        command.ExecuteNonQuery();
    }
}
