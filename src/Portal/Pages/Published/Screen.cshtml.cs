using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Organisation.Queue;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>
/// The screen in the hall (大厅屏): one slide after the other, changed by the page itself without script. Nobody touches it, and nothing
/// on it is about a person.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ScreenModel(PublishedRegion published, ThemeOverviews overviews, QueueQueries queue) : PageModel
{
    private const int UsualSeconds = 15;
    private const int FewestSeconds = 8;
    private const int MostSeconds = 120;
    private const int MostGuides = 6;

    /// <summary>Who was called to which window, and how many wait; null where nobody was yet.</summary>
    public QueueBoard? Queue { get; private set; }

    public HallSlide Slide { get; private set; } = null!;

    public int Seconds { get; private set; } = UsualSeconds;

    /// <summary>The slide's place, from 1.</summary>
    public int Place { get; private set; }

    public int Count { get; private set; }

    public DateOnly Today => published.Today;

    public string OneThingPhone => published.OneThingPhone;

    public string NextAddress => $"{Request.PathBase}{Request.Path}?at={(Place % Count) + 1}{(Seconds == UsualSeconds ? null : $"&seconds={Seconds}")}";

    public async Task<IActionResult> OnGetAsync(string region, int? at, int? seconds, CancellationToken cancel)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        var slides = SlidesOf(catalogue, $"/{region}");
        Count = slides.Count;
        Place = Math.Clamp(at ?? 1, 1, Count); // the last slide may be gone since the page before
        Seconds = Math.Clamp(seconds ?? UsualSeconds, FewestSeconds, MostSeconds);
        Slide = slides[Place - 1];
        Queue = published.Hall is { } hall && await queue.HallAsync(hall, cancel) is var now && (now.Calls.Count > 0 || now.Lines.Any(l => l.Waiting > 0)) ? now : null;
        return Page();
    }

    private List<HallSlide> SlidesOf(RegionCatalogue catalogue, string root)
    {
        List<HallSlide> slides =
        [
            new WelcomeSlide("您要办什么事？", published.Outside(root)),
            .. published.NoticesOf(catalogue).Select(n => new NoticeSlide(n, published.Outside($"{root}/notices"))),
            .. AskedMost.Of(catalogue).Take(MostGuides).Select(t => new GuideSlide(t, overviews.Of(t), published.Outside($"{root}/themes/{t.Number}"))),
        ];
        if (catalogue.AssistLines.Count > 0)
        {
            slides.Add(new AssistSlide(published.Settings.AssistName, catalogue.AssistLines.Count, published.Outside($"{root}/assist")));
        }

        return slides;
    }
}
