using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-checkboxes name="Promise" label="承诺" items="@choices" values="@Model.Ticked" /&gt;</c></summary>
[HtmlTargetElement("ms-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    public IReadOnlyCollection<string> Values { get; set; } = [];

    private protected override string Kind => "checkboxes";

    private protected override bool Chosen(string value) =>
        Entry(FieldName)?.RawValue switch
        {
            string one => one == value,
            string[] several => several.Contains(value),
            _ => Values.Contains(value) || Value == value,
        };
}
