using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>Chooses the items a theme is made of from the library.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ItemsModel(DraftDesk desk) : PageModel
{
    public const int MostFound = 20;

    public OpenDraft Draft { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public int SeenRevision { get; set; }

    /// <summary>Library items that fit what was typed and are not in yet.</summary>
    public IReadOnlyList<HandlingItem> Found =>
    [
        .. Draft.Region.ItemLibrary.Document.Items
            .Where(i => Draft.Theme.Parts.All(p => p.Item != i.Key))
            .Where(i => i.Name.Contains(Q?.Trim() ?? "", StringComparison.Ordinal) ||
                Draft.Region.Library.Authority(i.Authority).Name.Contains(Q?.Trim() ?? "", StringComparison.Ordinal))
            .Take(MostFound),
    ];

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) => await ReadAsync(number, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync(int number, string item, CancellationToken cancel) => ChangeAsync(
        number,
        theme => theme.Parts.Any(p => p.Item == item) || Draft.FindItem(item) is not { } chosen || !Draft.Region.CanAdopt(chosen) ? theme : theme with { Parts = [.. theme.Parts, new ThemePart { Item = item }] },
        cancel);

    public Task<IActionResult> OnPostRemoveAsync(int number, string item, CancellationToken cancel) => ChangeAsync(
        number,
        theme => theme with
        {
            Parts = [.. theme.Parts.Where(p => p.Item != item).Select(p => p with { After = [.. p.After.Where(a => a != item)] })],
        },
        cancel);

    private async Task<IActionResult> ChangeAsync(int number, Func<ServiceTheme, ServiceTheme> change, CancellationToken cancel) =>
        await ReadAsync(number, cancel)
            ? await desk.SaveAsync(this, Draft, SeenRevision, change, $"{Draft.Editing}/items{(string.IsNullOrEmpty(Q) ? null : $"?Q={Uri.EscapeDataString(Q)}")}", cancel)
            : NotFound();

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return false;
        }

        ViewData["Draft"] = Draft = draft;
        return true;
    }
}
