using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-radios for="Tenure" label="房屋来源" items="@choices" /&gt;</c>; nothing is chosen beforehand.</summary>
[HtmlTargetElement("ms-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    private protected override string Kind => "radios";

    private protected override bool Chosen(string value) => FieldValue == value;
}
