using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Status;

/// <summary><c>&lt;ms-tag tone="Good"&gt;免提交&lt;/ms-tag&gt;</c>: a state in at most four or five characters.</summary>
[HtmlTargetElement("ms-tag")]
public sealed class TagTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", ToneClass.Of("ms-tag", Tone));
    }
}
