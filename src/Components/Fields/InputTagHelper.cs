using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-input for="Phone" label="手机号码" hint="办理进度发到这个号码" width="11" type="tel" /&gt;</c></summary>
[HtmlTargetElement("ms-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>How many characters the answer has: the width of the box tells it. 2, 4, 6, 11, 18 or 30.</summary>
    public int? Width { get; set; }

    public string? Inputmode { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>平方米, 元, 人.</summary>
    public string? Unit { get; set; }

    /// <summary>Known for certain: shown as text, not as a disabled box.</summary>
    public bool Locked { get; set; }

    public bool Spellcheck { get; set; }

    /// <summary>Takes the hall's code reader: focused on arrival, submitted by Enter.</summary>
    public bool Scan { get; set; }

    private protected override void Write(Markup html)
    {
        if (Locked)
        {
            html.Open("span", ("class", "govuk-label"), ("id", Id + "-label"));
            WriteLabelText(html);
            html.Close().Open("span", ("class", "ms-fixed"), ("id", Id)).Text(FieldValue).Close();
            return;
        }

        WriteLabel(html);
        WriteHintAndError(html);
        if (Unit is not null)
        {
            html.Open("div", ("class", "govuk-input__wrapper"));
        }

        html.Void("input",
            ("class", Class()), ("id", Id), ("name", FieldName), ("type", Type), ("value", Type == "password" ? null : FieldValue),
            ("inputmode", Inputmode), ("autocomplete", Autocomplete), ("spellcheck", Spellcheck ? null : "false"),
            ("data-scan", Scan ? "" : null),
            ("aria-describedby", DescribedBy), ("aria-invalid", FieldError is null ? null : "true"));
        if (Unit is not null)
        {
            html.Open("div", ("class", "govuk-input__suffix")).Text(Unit).Close(2);
        }
    }

    private string Class() =>
        "govuk-input" +
        (Width is { } width ? " ms-w-" + width.ToString(CultureInfo.InvariantCulture) : "") +
        (FieldError is null ? "" : " govuk-input--error");
}
