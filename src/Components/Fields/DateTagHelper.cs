using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-date for="Opening" label="开业日期" /&gt;</c>: three boxes bound to <see cref="DateParts"/>.</summary>
[HtmlTargetElement("ms-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : FieldTagHelper
{
    public DateParts? Parts { get; set; }

    private protected override void Write(Markup html)
    {
        var parts = Parts ?? For?.Model as DateParts ?? new DateParts();
        html.Open("fieldset", ("class", "govuk-fieldset"), ("role", "group"), ("aria-describedby", DescribedBy));
        WriteLegend(html);
        WriteHintAndError(html);
        html.Open("div", ("class", "govuk-date-input"));
        WriteBox(html, "Year", Id, "年", parts.Year, 4);
        WriteBox(html, "Month", Id + "-month", "月", parts.Month, 2);
        WriteBox(html, "Day", Id + "-day", "日", parts.Day, 2);
        html.Close(2);
    }

    private void WriteBox(Markup html, string part, string id, string label, string? value, int width)
    {
        var name = $"{FieldName}.{part}";
        html.Open("div", ("class", "govuk-date-input__item"))
            .Open("label", ("class", "govuk-label govuk-date-input__label"), ("for", id)).Text(label).Close()
            .Void("input",
                ("class", $"govuk-input govuk-date-input__input ms-w-{(width == 4 ? "4" : "2")}{(FieldError is null ? "" : " govuk-input--error")}"),
                ("id", id), ("name", name), ("type", "text"), ("inputmode", "numeric"), ("value", Entry(name)?.AttemptedValue ?? value))
            .Close();
    }
}
