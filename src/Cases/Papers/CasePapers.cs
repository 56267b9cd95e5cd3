using Suban.Certificates.Papers;
using Suban.Kernel;

namespace Suban.Cases.Papers;

/// <summary>
/// Has one paper of a case made, at once: for the clerk who prints it across the counter and for the message that was sent with
/// the act. Whoever comes first makes it; the order is the command's key, so the other gets the same paper.
/// </summary>
public sealed class CasePapers(Writes writes, TimeProvider clock)
{
    public Task<Outcome<PaperIssued>> MakeAsync(PaperOrder order, CancellationToken cancel)
    {
        var key = $"{order.CaseId:N}/{order.Paper}/{order.SubjectId:N}";
        var process = SystemProcess.Create(nameof(PreparePaper), clock.GetUtcNow()) with { IdempotencyKey = key };
        return writes.RunAsync<PreparePaper, PaperIssued>((op, c) => op.RunAsync(order, process, c), process, cancel);
    }
}
