using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Catalogue.Counting;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Sessions;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>One theme: what is in force, how far its draft has come, and what can be done next.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ThemeModel(
    ThemeQueries themes, CatalogueStore catalogue, ThemeChecker checker, GuideUseQueries uses, ProductUseQueries products, WorkSessionQueries sessions, ThemeActs acts,
    TimeProvider clock) : PageModel
{
    public int Number { get; private set; }

    public string Region => User.RequireReader().Region;

    public ThemeState State { get; private set; } = null!;

    public ThemeDraftView? Draft { get; private set; }

    public ThemeVerdict? Verdict { get; private set; }

    public GuideUse Use { get; private set; } = GuideUse.None;

    /// <summary>The sessions that advanced it.</summary>
    public IReadOnlyList<WorkSessionView> Sessions { get; private set; } = [];

    /// <summary>What was opened by its code or taken along, the newest version first.</summary>
    public IReadOnlyList<ProductUseRow> Products { get; private set; } = [];

    public bool IsBureau => themes.IsBureau(User.RequireReader());

    public string Name => State.Published?.Name ?? State.Retired?.Name ?? Draft?.Theme.Name ?? $"主题 {Number}";

    [BindProperty]
    public DateParts PublishOn { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        PublishOn = DateParts.Of(RegionTime.DateOf(clock.GetUtcNow()));
        return await ReadAsync(number, cancel) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostStartAsync(int number, CancellationToken cancel) =>
        ActAsync(number, reader => acts.StartAsync(HttpContext, reader, number, cancel), $"/catalog/themes/{number}/edit/header", cancel);

    public Task<IActionResult> OnPostRecallAsync(int number, CancellationToken cancel) =>
        ActAsync(number, _ => acts.RecallAsync(HttpContext, number, cancel), null, cancel);

    public Task<IActionResult> OnPostCollectAsync(int number, CancellationToken cancel) =>
        ActAsync(number, reader => acts.CollectAsync(HttpContext, reader, number, cancel), null, cancel);

    public Task<IActionResult> OnPostPublishAsync(int number, CancellationToken cancel) => ActAsync(
        number,
        reader => PublishOn.TryRead(out var on)
            ? acts.PublishAsync(HttpContext, reader, number, on, cancel)
            : Task.FromResult<Refusal?>(ThemeActs.Invalid(nameof(PublishOn), "请填写发布日期，如 2026 年 12 月 1 日")),
        null, cancel);

    public async Task<IActionResult> OnPostResumeAsync(int number, CancellationToken cancel) =>
        IsBureau ? await ActAsync(number, _ => acts.ResumeAsync(HttpContext, number, cancel), null, cancel) : NotFound();

    private async Task<IActionResult> ActAsync(int number, Func<Reader, Task<Refusal?>> act, string? next, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        if (await act(User.RequireReader()) is not { } refusal)
        {
            return LocalRedirect(next ?? $"/catalog/themes/{number}");
        }

        await ReadAsync(number, cancel);
        return this.Refused(refusal);
    }

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await themes.StateAsync(reader, number, cancel) is not { } state)
        {
            return false;
        }

        (Number, State) = (number, state);
        Draft = await themes.DraftAsync(reader, number, cancel);
        Sessions = await sessions.OfThemeAsync(reader, number, cancel);
        var region = catalogue.Current.Region(reader.Region);
        Verdict = region is null ? null
            : Draft is not null ? checker.Check(region, Draft.Theme, Draft.Problems)
            : state.Published is not null ? checker.Check(region, state.Published)
            : null;
        Use = await uses.OfThemeAsync(reader.Region, number, await themes.NamesAsync(reader, number, cancel), cancel);
        Products = await products.FindAsync(reader, number, cancel);
        return true;
    }
}
