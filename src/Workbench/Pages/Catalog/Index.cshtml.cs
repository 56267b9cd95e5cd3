using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Mistakes;
using Suban.Components.Status;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Every theme with its state, its completeness and what keeps it back.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(ThemeQueries themes, MistakeQueries mistakes) : PageModel
{
    private const int PageSize = 35;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public IReadOnlyList<ThemeRow> All { get; private set; } = [];

    public IReadOnlyList<ThemeRow> Rows { get; private set; } = [];

    public int Fitting { get; private set; }

    /// <summary>What people found wrong and nobody has put right.</summary>
    public OpenMistakes Mistakes { get; private set; } = OpenMistakes.None;

    public string? Earlier => From > 0 ? Address(Math.Max(0, From - PageSize)) : null;

    public string? Later => From + PageSize < Fitting ? Address(From + PageSize) : null;

    /// <summary>The filters with how many themes each shows.</summary>
    public IReadOnlyList<(string Key, string Words, int Count)> Filters =>
        [.. _filters.Select(f => (f.Key, f.Words, All.Count(f.Fits)))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        (All, Mistakes) = (await themes.ListAsync(reader, cancel), await mistakes.OpenAsync(reader, cancel));
        var fits = _filters.FirstOrDefault(f => f.Key == Show).Fits ?? (_ => true);
        var fitting = All.Where(fits)
            .Where(r => string.IsNullOrWhiteSpace(Q) || r.Name.Contains(Q.Trim(), StringComparison.Ordinal) || Q.Trim() == $"{r.Number}")
            .ToList();
        From = Math.Max(0, From);
        (Fitting, Rows) = (fitting.Count, [.. fitting.Skip(From).Take(PageSize)]);
    }

    public static string StateOf(ThemeRow row) => row.Standing is not { } standing ? "未发布" : standing switch
    {
        ThemeStanding.InForce => "办理中",
        ThemeStanding.Suspended => "已暂停",
        ThemeStanding.Withdrawn => "已下架",
    };

    public static Tone ToneOf(ThemeRow row) => row.Standing is not { } standing ? Tone.Quiet : standing switch
    {
        ThemeStanding.InForce => Tone.Good,
        ThemeStanding.Suspended => Tone.Caution,
        ThemeStanding.Withdrawn => Tone.Quiet,
    };

    private string Address(int from) => $"/catalog?Show={Show}&Q={Uri.EscapeDataString(Q ?? "")}&From={from}";

    private static readonly (string Key, string Words, Func<ThemeRow, bool> Fits)[] _filters =
    [
        ("", "全部", _ => true),
        ("draft", "编制中", r => r.Stage is not null),
        ("blocked", "不能发布", r => r.Blocks > 0),
        ("warned", "有提醒", r => r.Warnings > 0),
        ("template", "样板待评估", r => r.TemplateMoved),
        ("procedure", "规程该复核", r => r.ProcedureOverdue),
        ("edited", "本地改过", r => r.Origin is ThemeOrigin.Editor),
        ("stopped", "已停办", r => r.Standing is ThemeStanding.Suspended or ThemeStanding.Withdrawn),
    ];
}
