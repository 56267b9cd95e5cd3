using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-select for="Township" label="苏木镇" items="@choices" /&gt;</c>, for 7 to 15 choices; fewer are radios.</summary>
[HtmlTargetElement("ms-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The words of the empty first line.</summary>
    public string Empty { get; set; } = "请选择";

    private protected override void Write(Markup html)
    {
        WriteLabel(html);
        WriteHintAndError(html);
        html.Open("select",
            ("class", FieldError is null ? "govuk-select" : "govuk-select govuk-select--error"), ("id", Id), ("name", FieldName),
            ("aria-describedby", DescribedBy), ("aria-invalid", FieldError is null ? null : "true"));
        html.Open("option", ("value", "")).Text(Empty).Close();
        foreach (var choice in Items)
        {
            html.Open("option", ("value", choice.Value), ("selected", choice.Value == FieldValue ? "" : null)).Text(choice.Text).Close();
        }

        html.Close();
    }
}
