using System.Data.Common;

namespace Suban.Bench.Scene;

/// <summary>
/// The floor: the rows one real case left, written again under other keys by prepared SQL, act by act, one durable commit each.
/// </summary>
internal sealed class RawLife
{
    private const string TakeNumber = """
        insert into case_number_sequences (scope, last) values ('bench', 1)
        on conflict (scope) do update set last = case_number_sequences.last + 1
        """;

    private static readonly string[] _stepActs = ["ClaimStep", "RecordExamination", "ApproveStep", "DecideAtOnce"];

    private readonly Installation _installation;
    private readonly List<RawAct> _acts;

    private RawLife(Installation installation, List<RawAct> acts) => (_installation, _acts) = (installation, acts);

    public int Acts => _acts.Count;

    public int Rows => _acts.Sum(act => act.Rows.Count);

    /// <summary>Reads what a case has left since the draft was complete, each row with the act it came from.</summary>
    public static RawLife Of(DbConnection connection, Installation installation, ReadyDraft draft)
    {
        var (caseId, party) = (installation.Key(draft.DraftId), installation.Key(draft.Reader.PartyId!.Value));
        var journal = StoredRow.Read(connection, "journal", "stream", $"case/{draft.DraftId:N}").OrderBy(row => row["seq"])
            .SkipWhile(row => (string)row["process_type"] != "SubmitCase");
        var acts = journal.GroupBy(row => row["process_id"])
            .Select(group => new RawAct((string)group.First()["process_type"], (long)group.First()["occurred_at"], [.. group])).ToList();
        var papers = StoredRow.Read(connection, "papers", "case_id", caseId);
        var timed = new (string Column, IEnumerable<StoredRow> Rows)[]
        {
            ("created_at", StoredRow.Read(connection, "outbox", "state", "Waiting")),
            ("sent_at", StoredRow.Read(connection, "notice", "party_id", party)),
            ("issued_at", papers),
            ("issued_at", StoredRow.Read(connection, "case_issues", "case_id", caseId)),
            ("created_at", StoredRow.Read(connection, "idempotency_key", "created_at", acts[0].At)),
        };
        foreach (var (row, at) in timed.SelectMany(t => t.Rows.Select(row => (row, (long)row[t.Column]))))
        {
            acts.Find(act => act.At == at)?.Rows.Add(row);
        }

        foreach (var certificate in StoredRow.Read(connection, "certificates", "case_id", caseId))
        {
            var paper = papers.Single(p => p["paper_id"].Equals(certificate["paper_id"]));
            acts.Single(act => act.At == (long)paper["issued_at"]).Rows.Add(certificate);
        }

        acts[0].Rows.InsertRange(0,
        [
            .. StoredRow.Read(connection, "cases", "case_id", caseId),
            .. StoredRow.Read(connection, "case_steps", "case_id", caseId),
            .. StoredRow.Read(connection, "case_materials", "case_id", caseId),
        ]);
        acts.Find(act => act.Type == "AcceptCase")?.Rows.AddRange(StoredRow.Read(connection, "file_entry", "party_id", party));
        return new RawLife(installation, acts);
    }

    /// <summary>All statements of a fresh case, act by act.</summary>
    public IEnumerable<List<RawStatement>> Fresh(bool withNumber = true)
    {
        var keys = new FreshKeys(_installation);
        for (var i = 0; i < _acts.Count; i++)
        {
            List<RawStatement> statements = [.. _acts[i].Rows.Select(row => keys.Renew(row).Insertion)];
            if (i == 0 && withNumber)
            {
                statements.Insert(0, new RawStatement(TakeNumber, []));
            }

            statements.AddRange(i == 0 ? [] : Updates(_acts[i].Type, keys));
            yield return statements;
        }
    }

    private static IEnumerable<RawStatement> Updates(string act, FreshKeys keys)
    {
        if (!_stepActs.Contains(act))
        {
            yield return new RawStatement("update cases set revision = revision + 1, status = @p1, promise_due_at = @p2 where case_id = @p0", [keys.Case, "Accepted", 1L]);
        }

        foreach (var step in keys.Steps.Take(act is "AcceptCase" or "IssueResults" ? int.MaxValue : _stepActs.Contains(act) ? 1 : 0))
        {
            yield return new RawStatement("update case_steps set revision = revision + 1, status = @p1, due_at = @p2 where step_id = @p0", [step, "Claimed", 1L]);
        }
    }

    private sealed record RawAct(string Type, long At, List<StoredRow> Rows);

    private sealed class FreshKeys(Installation installation)
    {
        private readonly Guid _id = Guid.CreateVersion7();
        private readonly List<object> _steps = [];

        public object Case => installation.Key(_id);

        public IReadOnlyList<object> Steps => _steps;

        public StoredRow Renew(StoredRow row) => row.Table switch
        {
            "cases" => row.With(("case_id", Case), ("number", $"{_id:N}"), ("phone_tail_index", $"{_id:N}{_id:N}")),
            "case_steps" => row.With(("case_id", Case), ("step_id", Step()), ("number", Text())),
            "case_materials" => row.With(("case_id", Case)),
            "journal" => row.With(("stream", row["stream"] is string stream && stream.StartsWith("case/", StringComparison.Ordinal) ? $"case/{_id:N}" : Text())),
            "notice" => row.With(("notice_id", Key()), ("party_id", Case)),
            "outbox" => row.With(("outbox_message_id", Key())),
            "idempotency_key" => row.With(("key_hash", (byte[])[.. _id.ToByteArray(), .. _id.ToByteArray()])),
            "papers" => row.With(("paper_id", Key()), ("code", Text()), ("case_id", Case)),
            "certificates" => row.With(("certificate_id", Key()), ("identifier", Text()), ("case_id", Case)),
            "case_issues" => row.With(("issue_id", Key()), ("case_id", Case)),
            "file_entry" => row.With(("file_entry_id", Key()), ("party_id", Case)),
            _ => throw new InvalidOperationException(row.Table),
        };

        private object Step()
        {
            _steps.Add(Key());
            return _steps[^1];
        }

        private object Key() => installation.Key(Guid.CreateVersion7());

        private static string Text() => $"{Guid.CreateVersion7():N}";
    }
}
