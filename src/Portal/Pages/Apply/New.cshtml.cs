using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Apply;

/// <summary>Before a draft is started: what is applied for, what will be filled in; or the draft that is already there.</summary>
internal sealed class NewModel(PublishedRegion published, DraftQueries drafts, Writes writes) : PageModel
{
    private RegionCatalogue _region = null!;
    private string? _item;
    private string? _like;
    private Guid? _certificate;
    private CertificateAim? _aim;

    public ThemeVersion Theme { get; private set; } = null!;

    public AnswerSet Answers { get; private set; } = null!;

    public ThemePlan Plan { get; private set; } = null!;

    public IReadOnlyList<FieldView> Prefilled { get; private set; } = [];

    /// <summary>The draft for the same thing that is already there.</summary>
    public DraftRow? Existing { get; private set; }

    /// <summary>The checklist this page was reached from.</summary>
    public string Back => _item is null ? $"/{_region.Code}/themes/{Theme.Number}/result?{Answers}" : $"/{_region.Code}/items/{_item}";

    public string Self => $"/apply/new?{(_item is null ? $"theme={Theme.Number}" : $"item={_item}")}&region={_region.Code}&{Answers}{(_like is null ? null : "&like=" + Uri.EscapeDataString(_like))}{(_certificate is null ? null : $"&certificate={_certificate}&aim={_aim}")}";

    private DraftRequest Wanted =>
        new(_region.Code, _item is null ? Theme.Number : null, _item, Answers.Answers) { Like = _like, Certificate = _certificate, Aim = _aim };

    /// <summary>A question of a single item, which has no pages of its own to ask it.</summary>
    public Situation? Question => Plan.OpenQuestion;

    public string Region => _region.Code;

    public string? Item => _item;

    /// <summary>The certificate that is renewed, changed or replaced.</summary>
    public Guid? Certificate => _certificate;

    public CertificateAim? Aim => _aim;

    /// <summary>The number of the earlier case whose form is taken over.</summary>
    public string? Like => _like;

    public async Task<IActionResult> OnGetAsync(
        int? theme, string? item, string? region, string? asked, string? like, Guid? certificate, CertificateAim? aim, CancellationToken cancel)
    {
        (_certificate, _aim) = aim is null ? (null, null) : (certificate, aim);
        if (Load(theme, item, region, like) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Question is { } open && open.Id == asked)
        {
            ModelState.AddModelError(open.Id, "请选一个答案；说不准就选“我不确定”。");
        }

        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        int? theme, string? item, string? region, string? key, bool fresh, string? like, Guid? certificate, CertificateAim? aim, CancellationToken cancel)
    {
        (_certificate, _aim) = aim is null ? (null, null) : (certificate, aim);
        if (Load(theme, item, region, like) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Question is not null)
        {
            return LocalRedirect(Self);
        }

        var reader = User.RequireReader();
        var request = Wanted with { Fresh = fresh };
        var process = HttpContext.Process(nameof(StartDraft), key: key);
        var outcome = await writes.RunAsync<StartDraft, DraftStarted>(
            (op, c) => op.RunAsync(reader, request, process, c), process, request, cancel);
        if (outcome.TryGet(out var started))
        {
            return LocalRedirect($"/apply/{started.DraftId}");
        }

        await ShowAsync(cancel);
        return this.Refused(outcome.Refusal);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Existing = await drafts.FindAsync(reader, _region.Code, _item is null ? $"theme/{Theme.Number}" : $"item/{_item}", cancel);
        Prefilled = await drafts.PrefilledAsync(reader, Plan, cancel);
        return Page();
    }

    /// <summary>Where to go instead, while questions are open or the theme does not fit.</summary>
    private IActionResult? Load(int? number, string? item, string? region, string? like)
    {
        if (published.Find(region) is not { } catalogue || Subject(catalogue, number, item) is not { } theme)
        {
            return NotFound();
        }

        (_region, Theme, _item, _like) = (catalogue, theme, number is null ? item : null, like is { Length: > 0 and <= 40 } ? like : null);
        var read = AnswerSet.Read(theme.Theme, Request.Query);
        Plan = PlanCompiler.Compile(theme, read.Answers, KnownFacts.None);
        Answers = Plan.Status is PlanStatus.Planned ? AnswerSet.Of(theme.Theme, Plan) : read;
        return _item is not null ? null : Plan.Status switch
        {
            PlanStatus.Question => LocalRedirect($"/{catalogue.Code}/themes/{theme.Number}/ask?{read}"),
            PlanStatus.Refused => LocalRedirect($"/{catalogue.Code}/themes/{theme.Number}/result?{read}"),
            PlanStatus.Planned => null,
        };
    }

    private static ThemeVersion? Subject(RegionCatalogue catalogue, int? number, string? item) =>
        number is { } theme ? catalogue.FindTheme(theme)
        : item is not null && catalogue.FindItem(item) is { } single ? catalogue.SingleItem(single)
        : null;
}
