using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-button kind="Secondary" href="/cases"&gt;看进度&lt;/ms-button&gt;</c>. One primary button a page; its words say the result.</summary>
[HtmlTargetElement("ms-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; } = ButtonKind.Primary;

    /// <summary>Makes it a link that looks like a button.</summary>
    public string? Href { get; set; }

    /// <summary>Desk hotkey, shown on the button: <c>Alt+S</c>.</summary>
    public string? Key { get; set; }

    public bool Wide { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        output.Attributes.SetAttribute("class", "govuk-button" + Kind switch
        {
            ButtonKind.Primary => "",
            ButtonKind.Secondary => " govuk-button--secondary",
            ButtonKind.Warning => " govuk-button--warning",
        } + (Wide ? " ms-button--wide" : ""));
        var html = new Markup().Add(content);
        if (Key is not null)
        {
            output.Attributes.SetAttribute("data-key", Key);
            html.Text(" ").Open("kbd").Text(Key).Close();
        }

        output.Content.SetHtmlContent(html);
    }
}

public enum ButtonKind
{
    Primary,
    Secondary,

    /// <summary>Destroys something; leads to a confirm page.</summary>
    Warning,
}
