using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Status;

/// <summary><c>&lt;ms-lamp colour="Yellow" remaining="剩 3 小时" /&gt;</c>; in long lists write <c>@new Lamp(…)</c>, which costs less.</summary>
[HtmlTargetElement("ms-lamp", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LampTagHelper : TagHelper
{
    public LampColour Colour { get; set; }

    public string? Remaining { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new Lamp(Colour, Remaining));
    }
}
