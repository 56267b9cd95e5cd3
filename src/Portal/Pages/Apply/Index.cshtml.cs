using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Apply;

namespace Suban.Portal.Pages.Apply;

/// <summary>The task list of a draft (填报清单): every part with its state, in any order.</summary>
internal sealed class IndexModel(DraftAccess access, SignerQueries signers, Writes writes) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public Journey Journey { get; private set; } = null!;

    /// <summary>What was just done, to be said once.</summary>
    public string? JustDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? done, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return await access.GoneAsync(this, id, cancel);
        }

        JustDone = done switch
        {
            "saved" => "草稿已保存，随时回来接着填",
            "answers" => "已按新的回答更新清单",
            "guide" => "已按新的办事指南更新清单，填过的内容都在",
            _ => null,
        };
        return Page();
    }

    /// <summary>Takes the guide in force over; what was filled in stays.</summary>
    public async Task<IActionResult> OnPostGuideAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return await access.GoneAsync(this, id, cancel);
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(ChangeAnswers), key: key);
        var outcome = await writes.RunAsync<ChangeAnswers, DraftAnswersChanged>(
            (op, c) => op.RunAsync(reader, id, null, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect(Journey.Home + "?done=guide")
            : outcome.Refusal.Code is "draft.question_open" ? LocalRedirect(Journey.Answers)
            : this.Refused(outcome.Refusal);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await access.OpenAsync(this, id, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Journey) = (draft, new Journey(draft, await signers.OfDraftAsync(User.RequireReader(), id, cancel)));
        return true;
    }
}
