using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-choice value="yes" text="要"&gt;…asked only then…&lt;/ms-choice&gt;</c> inside radios or check boxes.</summary>
[HtmlTargetElement("ms-choice", ParentTag = "ms-radios")]
[HtmlTargetElement("ms-choice", ParentTag = "ms-checkboxes")]
public sealed class ChoiceTagHelper : TagHelper
{
    public required string Value { get; set; }

    public required string Text { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        if (context.Items[typeof(ChoiceTagHelper)] is List<(Choice, IHtmlContent?)> choices)
        {
            choices.Add((new Choice(Value, Text, Hint), content.IsEmptyOrWhiteSpace ? null : content));
        }

        output.SuppressOutput();
    }
}
