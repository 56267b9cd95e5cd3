using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Mistakes;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The published texts of a theme: what changed, going back, and who still stands on an old one.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class VersionsModel(ThemeQueries themes, CatalogueStore catalogue, GuideUseQueries uses, MistakeQueries mistakes, ThemeActs acts) : PageModel
{
    public int Number { get; private set; }

    public ThemeState State { get; private set; } = null!;

    public IReadOnlyList<EditionView> Editions { get; private set; } = [];

    /// <summary>What people found wrong and a version put right, the latest first.</summary>
    public IReadOnlyList<MendedMistake> Mended { get; private set; } = [];

    public GuideUse Use { get; private set; } = GuideUse.None;

    public string Name => State.Published?.Name ?? State.Retired?.Name ?? (Editions is [var last, ..] ? last.Theme.Name : $"主题 {Number}");

    /// <summary>What is compared with the text in force: an edition's number, or <c>file</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<ThemeChange>? Changes { get; private set; }

    public bool IsBureau => themes.IsBureau(User.RequireReader());

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) => await ReadAsync(number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBackAsync(int number, int to, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel) || !IsBureau)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return this.Refused(ThemeActs.Invalid(nameof(Reason), "请写明为什么退回到这一版"));
        }

        if (EditedText.FaultOf(nameof(Reason), "原因", Reason, EditedText.MostInLine) is { } fault)
        {
            return this.Refused(ThemeActs.Invalid(fault.Field, fault.Message));
        }

        return await acts.RollBackAsync(HttpContext, User.RequireReader(), number, to, Reason, cancel) is { } refusal
            ? this.Refused(refusal)
            : LocalRedirect($"/catalog/themes/{number}/versions");
    }

    public async Task<IActionResult> OnPostReturnAsync(int number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel) || !IsBureau)
        {
            return NotFound();
        }

        return await acts.ReturnToFileAsync(HttpContext, User.RequireReader(), number, cancel) is { } refusal
            ? this.Refused(refusal)
            : LocalRedirect($"/catalog/themes/{number}/versions");
    }

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await themes.StateAsync(reader, number, cancel) is not { } state)
        {
            return false;
        }

        (Number, State) = (number, state);
        Mended = await mistakes.MendedAsync(reader.Region, number, 0, cancel);
        Editions = await themes.EditionsAsync(reader, number, cancel);
        Use = await uses.OfThemeAsync(reader.Region, number, await themes.NamesAsync(reader, number, cancel), cancel);
        if (Compared() is { } compared && state.Published is { } published)
        {
            var region = catalogue.Current.Region(reader.Region);
            Changes = ThemeDifference.Of(compared, published, key => region?.ItemLibrary.FindItem(key)?.Name ?? key);
        }

        return true;
    }

    private ServiceTheme? Compared() => From == "file" ? State.File
        : int.TryParse(From, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var edition)
            ? Editions.FirstOrDefault(e => e.Edition == edition)?.Theme
            : null;
}
