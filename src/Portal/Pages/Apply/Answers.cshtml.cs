using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Apply;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Apply;

/// <summary>Changes the answers to the situations of a draft; what would change is shown before it does.</summary>
internal sealed class AnswersModel(DraftAccess access, PublishedRegion published, DraftQueries drafts, Writes writes) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public Journey Journey { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Answers { get; private set; } = new Dictionary<string, string>();

    private IReadOnlyList<Situation> Situations { get; set; } = [];

    /// <summary>The questions that apply to the answers so far, in order.</summary>
    public IReadOnlyList<Situation> Questions { get; private set; } = [];

    /// <summary>What the new answers change; null until they are given.</summary>
    public DraftForesight? Foresight { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is not { } theme)
        {
            return Draft is null ? await access.GoneAsync(this, id, cancel) : NotFound();
        }

        Ask(theme, Draft.Plan.Answers.ToDictionary(a => a.Situation, a => a.Option, StringComparer.Ordinal));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is not { } theme)
        {
            return Draft is null ? await access.GoneAsync(this, id, cancel) : NotFound();
        }

        if (Ask(theme, AnswerSet.Read(theme.Theme, Request.Form).Answers) is { } open)
        {
            return this.Refused(new Refusal("draft.question_open", "") { Kind = RefusalKind.Invalid, Faults = [new FieldFault(open.Id, $"请回答：{open.Ask}")] });
        }

        var foresight = await drafts.ForeseeAsync(User.RequireReader(), id, Answers, cancel);
        if (!foresight.TryGet(out var seen))
        {
            return this.Refused(foresight.Refusal);
        }

        Foresight = seen;
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is not { } theme)
        {
            return Draft is null ? await access.GoneAsync(this, id, cancel) : NotFound();
        }

        Ask(theme, AnswerSet.Read(theme.Theme, Request.Form).Answers);
        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(ChangeAnswers), key: key);
        var outcome = await writes.RunAsync<ChangeAnswers, DraftAnswersChanged>(
            (op, c) => op.RunAsync(reader, id, Answers, process, c), process, new { id, Answers }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect(Journey.Home + "?done=answers") : this.Refused(outcome.Refusal);
    }

    /// <summary>The first question still open.</summary>
    private Situation? Ask(ThemeVersion theme, IReadOnlyDictionary<string, string> answers)
    {
        var plan = PlanCompiler.Compile(theme, answers, KnownFacts.None);
        Answers = answers;
        Questions = [.. Situations.Where(s => plan.Answers.Any(a => a.Situation == s.Id) || s.Id == plan.OpenQuestion?.Id)];
        return plan.OpenQuestion;
    }

    private async Task<ThemeVersion?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await access.OpenAsync(this, id, cancel) is not { } draft)
        {
            return null;
        }

        (Draft, Journey) = (draft, new Journey(draft));
        var catalogue = published.Find(draft.Region);
        var theme = draft.Plan.ThemeNumber != 0 ? catalogue?.FindTheme(draft.Plan.ThemeNumber)
            : catalogue?.FindItem(draft.Subject.Split('/', 2)[^1]) is { } item ? catalogue.SingleItem(item)
            : null;
        Situations = theme?.Theme.Situations ?? [];
        return theme;
    }
}
