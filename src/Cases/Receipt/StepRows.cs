using System.Collections.Concurrent;
using System.Text;
using Suban.Kernel;

namespace Suban.Cases.Receipt;

/// <summary>Inserts the steps of a new case as one statement: on the path of every submission, change tracking of a row for each part costs more than the rest together.</summary>
internal static class StepRows
{
    private static readonly string[] _columns =
    [
        "step_id", "case_id", "part_key", "item_name", "position", "authority_id", "authority_name", "implementation_code",
    ];

    private static readonly ConcurrentDictionary<int, string> _texts = new();

    /// <remarks>After the case's own row, when the operation closes.</remarks>
    public static void InsertSteps(this AppDbContext db, IReadOnlyList<CaseStep> steps) => db.Close(
        _texts.GetOrAdd(steps.Count, TextFor),
        [
            .. steps.SelectMany(step => (object[])
            [
                step.StepId, step.CaseId, step.PartKey, step.ItemName, step.Position, step.AuthorityId, step.AuthorityName, step.ImplementationCode,
            ]),
        ]);

    private static string TextFor(int count)
    {
        var text = new StringBuilder("INSERT INTO case_steps (")
            .AppendJoin(", ", _columns).Append(", status, revision, supplement_asked, is_open) VALUES ");
        for (var row = 0; row < count; row++)
        {
            var first = row * _columns.Length;
            text.Append(row == 0 ? "(" : ", (")
                .AppendJoin(", ", Enumerable.Range(first, _columns.Length).Select(i => $"@p{i}"))
                .Append($", '{nameof(StepStatus.Waiting)}', 1, false, false)");
        }

        return text.ToString();
    }
}
