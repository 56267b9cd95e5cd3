using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Tracking;

namespace Suban.Portal.Pages.Cases;

/// <summary>The applicant says whether he wants what is decided before the rest (先领意见).</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PartModel(CaseQueries cases, ProceedingQueries proceedings, Writes writes) : CaseCallModel(cases, proceedings, writes)
{
    public static IReadOnlyList<Choice> Answers { get; } = [new("yes", "先领已办好的"), new("no", "等全部办好一起领")];

    [BindProperty]
    public string? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        !await LoadAsync(number, cancel) ? NotFound() : Calls.Part.Count > 0 ? Page() : LocalRedirect($"/cases/{Case.Number}");

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        return Chosen(Answers, Answer) is { } missing
            ? missing
            : await ActAsync<AnswerPartOffer, PartAnswered>(
                key, Answer!, "part", (op, reader, process, stop) => op.RunAsync(reader, Case.CaseId, Answer == "yes", process, stop), cancel);
    }
}
