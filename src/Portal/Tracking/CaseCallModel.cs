using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Portal.Tracking;

/// <summary>A page on which the applicant answers one question about his case.</summary>
internal abstract class CaseCallModel(CaseQueries cases, ProceedingQueries proceedings, Writes writes) : PageModel
{
    public TrackingView Case { get; private set; } = null!;

    public ApplicantCalls Calls { get; private set; } = null!;

    protected async Task<bool> LoadAsync(string number, CancellationToken cancel)
    {
        if (await cases.TrackAsync(User.RequireReader(), number, cancel) is not { } view)
        {
            return false;
        }

        (Case, Calls) = (view, await proceedings.OfApplicantAsync(User.RequireReader(), view.CaseId, cancel));
        return true;
    }

    /// <returns>Null where one of the answers was chosen.</returns>
    protected IActionResult? Chosen(IReadOnlyList<Choice> answers, string? answer) => answers.Any(choice => choice.Value == answer)
        ? null
        : this.Refused(new Refusal("answer.missing", "请选择一项") { Kind = RefusalKind.Invalid, Faults = [new FieldFault("Answer", "请选择一项")] });

    protected async Task<IActionResult> ActAsync<TOperation, T>(
        string? key, object body, string done, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> run, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key));
        var outcome = await writes.RunAsync<TOperation, T>((op, stop) => run(op, reader, process, stop), process, new { Case.CaseId, body }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/cases/{Case.Number}?done={done}") : this.Refused(outcome.Refusal);
    }
}
