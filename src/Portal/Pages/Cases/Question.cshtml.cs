using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Cases.Questions;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Tracking;

namespace Suban.Portal.Pages.Cases;

/// <summary>The applicant asks about his case (提问); who answers and until when then stands on the case's page.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class QuestionModel(CaseQueries cases, ProceedingQueries proceedings, Writes writes) : CaseCallModel(cases, proceedings, writes)
{
    private const string Whole = "case";

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public IReadOnlyList<Choice> Matters =>
        [new(Whole, "整件事"), .. Case.Steps.Select(step => new Choice(step.StepId.ToString(), step.ItemName))];

    private bool Closed => Case.Status is CaseStatus.Voided or CaseStatus.Archived;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        !await LoadAsync(number, cancel) ? NotFound() : Closed ? LocalRedirect($"/cases/{Case.Number}") : Page();

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        if (Matters.All(choice => choice.Value != About))
        {
            return this.Refused(new Refusal("question.about", "请选择想问哪一项")
            {
                Kind = RefusalKind.Invalid,
                Faults = [new FieldFault(nameof(About), "请选择想问哪一项")],
            });
        }

        Guid? step = About == Whole ? null : Guid.Parse(About!);
        return await ActAsync<AskAboutCase, QuestionAsked>(
            key, new { step, Words }, "asked", (op, reader, process, stop) => op.RunAsync(reader, Case.CaseId, step, Words ?? "", process, stop), cancel);
    }
}
