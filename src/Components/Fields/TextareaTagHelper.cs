using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-textarea for="Reason" label="申请理由" max="200" /&gt;</c></summary>
[HtmlTargetElement("ms-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 4;

    /// <summary>Shows how many characters are left; the limit itself is checked on the server.</summary>
    public int? Max { get; set; }

    private protected override void Write(Markup html)
    {
        var max = Max?.ToString(CultureInfo.InvariantCulture);
        if (max is not null)
        {
            html.Open("div", ("class", "govuk-character-count"), ("data-module", "govuk-character-count"), ("data-maxlength", max),
                ("data-i18n.characters-under-limit.other", "还可以填 %{count} 个字"), ("data-i18n.characters-at-limit", "已填满"),
                ("data-i18n.characters-over-limit.other", "多了 %{count} 个字"));
        }

        WriteLabel(html);
        WriteHintAndError(html);
        html.Open("textarea",
                ("class", (max is null ? "govuk-textarea" : "govuk-textarea govuk-js-character-count") + (FieldError is null ? "" : " govuk-textarea--error")),
                ("id", Id), ("name", FieldName), ("rows", Rows.ToString(CultureInfo.InvariantCulture)),
                ("aria-describedby", max is null ? DescribedBy : $"{DescribedBy} {Id}-info".TrimStart(' ')),
                ("aria-invalid", FieldError is null ? null : "true"))
            .Text("\n" + FieldValue).Close();
        if (max is not null)
        {
            html.Open("div", ("class", "govuk-hint govuk-character-count__message"), ("id", Id + "-info")).Text($"最多 {max} 个字").Close(2);
        }
    }
}
