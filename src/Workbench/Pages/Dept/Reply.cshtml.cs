using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Consultations;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The department gives its opinion, answers a question, or says that a task is done.</summary>
[Authorize(Policies.Reporting)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReplyModel(ConsultationQueries consultations, Writes writes) : PageModel
{
    public AskView Ask { get; private set; } = null!;

    public ConsultationView? Meeting { get; private set; }

    public bool MayReply => Ask.Kind is AskKind.Opinion ? Ask.State is AskState.Open or AskState.Silent && Meeting?.Line.State is ConsultationState.Convened : Ask.State is AskState.Open;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Verdict { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (reader, process, seen) = (User.RequireReader(), HttpContext.Process(nameof(AnswerAsk), key: key), new AskKey(id, Seen));
        var outcome = await writes.RunAsync<AnswerAsk, AskAnswered>(
            (op, stop) => op.RunAsync(reader, seen, ConsultationChoices.Verdict(Verdict), Answer ?? "", process, stop), process, new { seen, Verdict, Answer }, cancel);
        return outcome.Refusal is { } refusal ? this.Refused(refusal) : LocalRedirect($"/dept/asked/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await consultations.FindMineAsync(reader, id, cancel) is not { } found)
        {
            return false;
        }

        (Ask, Meeting) = (found, await consultations.InvitedAsync(reader, found, cancel));
        return true;
    }
}
