using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Publishing;
using Suban.Catalogue.Translating;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The work list of names and texts in Mongolian script: what is still to be translated, what waits for release, what is out.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TranslationsModel(NamesToTranslate names, Writes writes, CatalogueStore catalogue) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public IReadOnlyList<TranslationRow> All { get; private set; } = [];

    public IReadOnlyList<TranslationRow> Rows { get; private set; } = [];

    public int Fitting { get; private set; }

    public int Percent => All.Count == 0 ? 0 : CountOf(TranslationState.Final) * 100 / All.Count;

    public string? Earlier => From > 0 ? Address(Math.Max(0, From - PageSize)) : null;

    public string? Later => From + PageSize < Fitting ? Address(From + PageSize) : null;

    public IReadOnlyList<(string Key, string Words, int Count)> Filters => [.. _filters.Select(f => (f.Key, f.Words, All.Count(f.Fits)))];

    /// <summary>How many are released, or taken back, and not published yet.</summary>
    public int Unpublished { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await catalogue.RefreshAsync(cancel);
        var process = HttpContext.Process(nameof(PublishTranslations));
        var outcome = await writes.RunAsync<PublishTranslations, TranslationsPublished>((op, c) => op.RunAsync(process, c), process, cancel);
        await catalogue.RefreshAsync(cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/catalog/translations?Show=final");
        }

        return await ReadAsync(cancel) ? this.Refused(outcome.Refusal) : NotFound();
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var region = User.RequireReader().Region;
        if (await names.OfAsync(region, cancel) is not { } list)
        {
            return false;
        }

        Unpublished = await names.UnpublishedAsync(region, cancel);
        All = list.Rows;
        var fitting = All.Where(_filters.FirstOrDefault(f => f.Key == Show).Fits ?? (_ => true)).ToList();
        From = Math.Max(0, From);
        (Fitting, Rows) = (fitting.Count, [.. fitting.Skip(From).Take(PageSize)]);
        return true;
    }

    public int CountOf(TranslationState state) => All.Count(r => r.State == state);

    public static string StateOf(TranslationState state) => state switch
    {
        TranslationState.Waiting => "待译",
        TranslationState.Review => "待审",
        TranslationState.Final => "已定",
    };

    public static Tone ToneOf(TranslationState state) => state switch
    {
        TranslationState.Waiting => Tone.Quiet,
        TranslationState.Review => Tone.Caution,
        TranslationState.Final => Tone.Good,
    };

    public static string KindOf(TranslationKind kind) => kind switch
    {
        TranslationKind.Region => "地名",
        TranslationKind.Sheet => "单页题目",
        TranslationKind.Theme => "主题",
        TranslationKind.Item => "事项",
        TranslationKind.Certificate => "证照",
        TranslationKind.Material => "材料",
        TranslationKind.Form => "表格栏目",
        TranslationKind.Guide => "指南文字",
    };

    private string Address(int from) => $"/catalog/translations?Show={Show}&From={from}";

    private static readonly (string Key, string Words, Func<TranslationRow, bool> Fits)[] _filters =
    [
        ("", "全部", _ => true),
        ("waiting", "待译", r => r.State is TranslationState.Waiting),
        ("review", "待审", r => r.State is TranslationState.Review),
        ("final", "已定", r => r.State is TranslationState.Final),
        ("sheet", "地名和单页", r => r.Kind is TranslationKind.Region or TranslationKind.Sheet),
        ("theme", "主题", r => r.Kind is TranslationKind.Theme),
        ("item", "事项", r => r.Kind is TranslationKind.Item),
        ("certificate", "证照", r => r.Kind is TranslationKind.Certificate),
        ("material", "材料", r => r.Kind is TranslationKind.Material),
        ("form", "表格栏目", r => r.Kind is TranslationKind.Form),
        ("guide", "指南文字", r => r.Kind is TranslationKind.Guide),
    ];
}
