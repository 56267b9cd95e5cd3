using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Mistakes;
using Suban.Components.Status;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>What people found wrong in guides, what is open first.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MistakesModel(MistakeQueries mistakes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>Only of this theme.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    /// <summary>Only of this item.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Item { get; set; }

    public IReadOnlyList<MistakeView> All { get; private set; } = [];

    public IReadOnlyList<MistakeView> Rows => [.. All.Where(Fits(Show))];

    /// <summary>What the guide is called where only one is looked at.</summary>
    public string? Guide => Theme is null && Item is null ? null : All is [var first, ..] ? first.GuideName : Theme ?? Item;

    public IEnumerable<(string Key, string Words, int Count)> Filters => _filters.Select(f => (f.Key, f.Words, All.Count(f.Fits)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var number = int.TryParse(Theme, NumberStyles.None, CultureInfo.InvariantCulture, out var theme) ? theme : (int?)null;
        All = await mistakes.ListAsync(User.RequireReader(), number, Item, cancel);
    }

    public string Address(string show) =>
        $"/catalog/mistakes?Show={show}" + (Theme is null ? "" : "&Theme=" + Uri.EscapeDataString(Theme)) + (Item is null ? "" : "&Item=" + Uri.EscapeDataString(Item));

    public static Tone ToneOf(MistakeView row) => row.State switch
    {
        MistakeState.Open or MistakeState.Accepted => Tone.Caution,
        MistakeState.Mended => Tone.Good,
        MistakeState.NotMistake => Tone.Quiet,
    };

    private static Func<MistakeView, bool> Fits(string? show) => _filters.FirstOrDefault(f => f.Key == show).Fits ?? _filters[0].Fits;

    private static readonly (string Key, string Words, Func<MistakeView, bool> Fits)[] _filters =
    [
        ("", "没有改好的", m => m.IsOpen),
        ("open", "待核实", m => m.State is MistakeState.Open),
        ("accepted", "下一版改正", m => m.State is MistakeState.Accepted),
        ("late", "超期", m => m.Late),
        ("closed", "答复完的", m => !m.IsOpen),
    ];
}
