using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-key /&gt;</c> in a form that changes something: the key under which sending it twice has one effect.</summary>
[HtmlTargetElement("ms-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KeyTagHelper(TimeProvider clock) : TagHelper
{
    public string Name { get; set; } = "Key";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new Markup().Void("input",
            ("type", "hidden"), ("name", Name), ("value", Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"))));
    }
}
