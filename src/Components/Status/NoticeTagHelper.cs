using Microsoft.AspNetCore.Razor.TagHelpers;
using Suban.Components.Icons;

namespace Suban.Components.Status;

/// <summary><c>&lt;ms-notice tone="Caution" title="电子证照暂时取不到"&gt;…&lt;/ms-notice&gt;</c>; <c>live="true"</c> when it answers what was just done.</summary>
[HtmlTargetElement("ms-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public string? Title { get; set; }

    public bool Live { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", ToneClass.Of("ms-notice", Tone));
        if (Live)
        {
            output.Attributes.SetAttribute("role", Tone is Tone.Bad ? "alert" : "status");
        }

        var html = new Markup().Add(Tone switch
        {
            Tone.Good => Icon.Done,
            Tone.Caution or Tone.Bad => Icon.Warning,
            _ => Icon.Note,
        });
        html.Open("div", ("class", "ms-notice__text"));
        if (Title is not null)
        {
            html.Open("p").Open("b").Text(Title).Close(2);
        }

        output.Content.SetHtmlContent(html.Add(content).Close());
    }
}
