using Suban.Catalogue;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Compiling;

namespace Suban.Portal.Published;

/// <summary>One picture of the hall's screen (大厅屏); nothing on it is about a person.</summary>
/// <param name="Address">What a phone opens that scans its code.</param>
internal abstract record HallSlide(string Title, string Address);

/// <summary>Where one is, when it is open, whom to call.</summary>
internal sealed record WelcomeSlide(string Title, string Address) : HallSlide(Title, Address);

internal sealed record NoticeSlide(RegionNotice Notice, string Address) : HallSlide(Notice.Title, Address)
{
    private const int MostCharacters = 160;

    /// <summary>As much of it as can be read from afar.</summary>
    public string Text
    {
        get
        {
            var text = string.Concat(Notice.Text);
            return text.Length > MostCharacters ? text[..MostCharacters] + "……" : text;
        }
    }
}

internal sealed record GuideSlide(ThemeVersion Theme, ThemeOverview Overview, string Address) : HallSlide(Theme.Name, Address);

/// <summary>The offer to have somebody handle it for one.</summary>
internal sealed record AssistSlide(string Title, int Items, string Address) : HallSlide(Title, Address);
