using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Demands;
using Suban.Catalogue.Mistakes;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>Takes down what somebody found wrong in a guide (指南差错), without sign-in; the number by which he hears of it stands on the page it leads to.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MistakeModel(PublishedRegion published, DemandThrottle throttle, Writes writes) : PageModel
{
    /// <summary>The theme whose guide it is.</summary>
    [BindProperty(SupportsGet = true, Name = "theme")]
    public string? Theme { get; set; }

    /// <summary>The item whose guide it is.</summary>
    [BindProperty(SupportsGet = true, Name = "item")]
    public string? Item { get; set; }

    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public string? Consent { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>The guide as the address of the form names it.</summary>
    public string Query { get; private set; } = "";

    public string Back { get; private set; } = "";

    public int Version { get; private set; }

    public int Days => published.Settings.MistakeDays;

    public bool SignedIn => User.Reader() is not null;

    public bool Staff => User.Reader() is { IsStaff: true };

    private int? Number => int.TryParse(Theme, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public IActionResult OnGet(string region) => published.Find(region) is { } catalogue && Find(region, catalogue) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string region, CancellationToken cancel)
    {
        if (published.Find(region) is not { } catalogue || !Find(region, catalogue))
        {
            return NotFound();
        }

        if (!Staff && TooMany.From(this, throttle, "报") is { } refused)
        {
            return refused;
        }

        var process = HttpContext.Process(nameof(ReportMistake)) with { Region = catalogue.Code };
        var part = Enum.TryParse<GuidePart>(Part, out var chosen) && Enum.IsDefined(chosen) ? chosen : (GuidePart?)null;
        var form = new MistakeForm(Number, Item, part, Words ?? "", SignedIn ? "" : Contact ?? "", Consent == "true");
        var outcome = await writes.RunAsync<ReportMistake, GuideMistakeReported>((op, c) => op.RunAsync(User.Reader(), form, process, c), process, cancel);
        return outcome.TryGet(out var reported) ? LocalRedirect($"/{region}/mistakes?number={reported.Number}&new=1") : this.Refused(outcome.Refusal);
    }

    private bool Find(string region, RegionCatalogue catalogue)
    {
        Version = catalogue.Number;
        if (Number is { } number && catalogue.FindTheme(number) is { } theme)
        {
            (Name, Query, Back) = (theme.Name, $"theme={theme.Number}", $"/{region}/themes/{theme.Number}");
        }
        else if (Number is null && Item is { Length: > 0 } key && catalogue.FindItem(key) is { } item)
        {
            (Name, Query, Back) = (item.Name, $"item={item.Key}", $"/{region}/items/{item.Key}");
        }

        return Name.Length > 0;
    }
}
