using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Cases.Withdrawal;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Cases;

/// <summary>Presses for an answer (催办), once a day; every department that still has a step hears of it.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class UrgeModel(CaseQueries cases, Writes writes) : PageModel
{
    private const int MostWords = 200;

    public static IReadOnlyList<Choice> Reasons { get; } =
    [
        new("due", "快到承诺的日子了"), new("silent", "很久没有进展"), new("urgent", "等着用"), new("other", "其他"),
    ];

    public TrackingView Case { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        !await LoadAsync(number, cancel) ? NotFound() : Case.MayUrge ? Page() : LocalRedirect($"/cases/{Case.Number}");

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        var reason = Reasons.FirstOrDefault(choice => choice.Value == Reason);
        var length = new StringInfo(Words ?? "").LengthInTextElements;
        if (reason is null || length > MostWords)
        {
            return this.Refused(new Refusal("urge.incomplete", "请补充")
            {
                Kind = RefusalKind.Invalid,
                Faults = reason is null
                    ? [new FieldFault(nameof(Reason), "请选择催办的原因")]
                    : [new FieldFault(nameof(Words), $"补充说明最多 {MostWords} 个字，现在 {length} 个字")],
            });
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(UrgeCase), key: key));
        var words = string.IsNullOrWhiteSpace(Words) ? reason.Text : $"{reason.Text}。{Words}";
        var outcome = await writes.RunAsync<UrgeCase, CaseUrged>(
            (op, c) => op.RunAsync(reader, Case.CaseId, words, process, c), process, new { Case.CaseId, words }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/cases/{Case.Number}?done=urged") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancel)
    {
        if (await cases.TrackAsync(User.RequireReader(), number, cancel) is not { } view)
        {
            return false;
        }

        Case = view;
        return true;
    }
}
