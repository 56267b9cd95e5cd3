using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Talks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Talk;

/// <summary>What colleagues asked and the reader's department or window has to answer, the most urgent first.</summary>
[Authorize(Policies.Talk)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(TalkQueries talks, Writes writes) : PageModel
{
    public IReadOnlyList<TalkLine> Lines { get; private set; } = [];

    public bool Done { get; private set; }

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public async Task OnGetAsync(bool done, CancellationToken cancel) => (Lines, Done) = (await talks.WaitingAsync(User.RequireReader(), cancel), done);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(AnswerStaffMessage), key: Key));
        var outcome = await writes.RunAsync<AnswerStaffMessage, StaffMessageAnswered>(
            (op, c) => op.RunAsync(reader, Id, Answer ?? "", process, c), process, new { Id, Answer }, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/talk?done=true");
        }

        // Only the refused one is shown again: the others would repeat its words in their boxes.
        Lines = [.. (await talks.WaitingAsync(reader, cancel)).Where(l => l.StaffMessageId == Id)];
        return this.Refused(outcome.Refusal);
    }
}
