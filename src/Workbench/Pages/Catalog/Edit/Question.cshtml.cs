using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>One question with its options and where each of them leads.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class QuestionModel(DraftDesk desk, ThemeChoices choices) : PageModel
{
    public const string New = "new";

    public OpenDraft Draft { get; private set; } = null!;

    /// <summary>Null while it is a new one.</summary>
    public Situation? Question { get; private set; }

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Routes => ThemeChoices.Routes(Draft.Region, Draft.Number);

    public IReadOnlyList<Choice> Whom => [new Choice("window", "窗口"), .. choices.Authorities(Draft.Region.Code)];

    public IEnumerable<Situation> Earlier => Draft.Theme.Situations.TakeWhile(s => s.Id != Question?.Id);

    /// <summary>Items that may be handled on the applicant's commitment.</summary>
    public IEnumerable<HandlingItem> Committable => Draft.Items.Where(i => i.Commitment is not null);

    public async Task<IActionResult> OnGetAsync(int number, string id, CancellationToken cancel)
    {
        if (!await ReadAsync(number, id, cancel))
        {
            return NotFound();
        }

        Form = QuestionForm.Of(Question);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, string id, CancellationToken cancel)
    {
        if (!await ReadAsync(number, id, cancel))
        {
            return NotFound();
        }

        IReadOnlyList<FieldFault> faults = [.. Form.Faults(), .. Unoffered()];
        if (faults.Count > 0)
        {
            return this.Faulty(faults);
        }

        var question = Form.ToSituation(
            Question?.Id ?? QuestionForm.NextId(Draft.Theme), WhenFields.Read(Earlier, Request.Form), i => Committable.ToDictionary(c => c.Key, c => Request.Form[ModeName(i, c.Key)].ToString()));
        return await desk.SaveAsync(this, Draft, SeenRevision, theme => Put(theme, question), $"{Draft.Editing}/questions", cancel);
    }

    private IEnumerable<FieldFault> Unoffered() => Form.Options.SelectMany((option, i) => new[]
    {
        Offered.FaultOf($"Form.Options[{i}].Go", "去哪里", option.Go, Routes),
        Offered.FaultOf($"Form.Options[{i}].Whom", "打给谁", option.Whom, Whom),
    }).OfType<FieldFault>();

    public static string ModeName(int option, string item) => $"Mode-{option}-{item}";

    private static ServiceTheme Put(ServiceTheme theme, Situation question) => theme with
    {
        Situations = theme.Situations.Any(s => s.Id == question.Id)
            ? [.. theme.Situations.Select(s => s.Id == question.Id ? question : s)]
            : [.. theme.Situations, question],
    };

    private async Task<bool> ReadAsync(int number, string id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return false;
        }

        ViewData["Draft"] = Draft = draft;
        Question = draft.Theme.Situations.FirstOrDefault(s => s.Id == id);
        return id == New || Question is not null;
    }
}
