using System.Globalization;
using Suban.Cases.Decision;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Dept;

/// <summary>What became of one step of several.</summary>
/// <param name="Refused">Why it was not done; null where it was.</param>
internal sealed record BatchResult(InboxRow Row, string? Refused);

/// <summary>Does the same with several steps (批量办理): each by itself, so that one that cannot be done keeps no other from it.</summary>
internal sealed class BatchHandling(Writes writes)
{
    /// <param name="process">Makes the context of an act; its key is made each step's own, so that sending again repeats nothing.</param>
    public async Task<IReadOnlyList<BatchResult>> RunAsync(
        Reader reader, BatchAct act, IReadOnlyList<(InboxRow Row, int Revision)> chosen, Func<string, ProcessContext> process, CancellationToken cancel)
    {
        var results = new List<BatchResult>(chosen.Count);
        foreach (var (row, revision) in chosen)
        {
            results.Add(new BatchResult(row, (act switch
            {
                BatchAct.Claim => await ClaimAsync(row.StepId),
                BatchAct.Approve => await ApproveAsync(row.StepId, revision),
            })?.Message));
        }

        return results;

        async Task<Refusal?> ClaimAsync(Guid step)
        {
            var context = Own(process(nameof(ClaimStep)), step);
            return (await writes.RunAsync<ClaimStep, StepClaimed>((op, c) => op.RunAsync(reader, step, context, c), context, step, cancel)).Refusal;
        }

        async Task<Refusal?> ApproveAsync(Guid step, int revision)
        {
            var context = Own(process(nameof(ApproveStep)), step);
            return (await writes.RunAsync<ApproveStep, StepApproved>(
                (op, c) => op.RunAsync(reader, step, revision, context, c), context, new { step, revision }, cancel)).Refusal;
        }
    }

    /// <summary>A step as it was seen, for the form.</summary>
    public static string Seen(InboxRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.StepId:N}-{row.Revision}");

    /// <summary>The step and the revision it was seen in; null for what no form of ours sends.</summary>
    public static (Guid StepId, int Revision)? Read(string? seen) =>
        seen?.Split('-') is [var id, var revision] && Guid.TryParseExact(id, "N", out var stepId) &&
        int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (stepId, number) : null;

    private static ProcessContext Own(ProcessContext process, Guid step) => process with { IdempotencyKey = $"{process.IdempotencyKey}-{step:N}" };
}
