using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-error-summary /&gt;</c>, first in the page: every fault of the model state, linked to its field. Nothing when there is none.</summary>
[HtmlTargetElement("ms-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The posted names in the order of the page, where the model state does not know it.</summary>
    public IEnumerable<string> InOrder { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var order = InOrder.ToList();
        var faults = ViewContext.ModelState
            .SelectMany(e => e.Value!.Errors.Take(1), (e, error) => (Field: e.Key, error.ErrorMessage))
            .Where(f => f.ErrorMessage.Length > 0)
            .OrderBy(f => order.IndexOf(f.Field) is var place and >= 0 ? place : int.MaxValue)
            .ToArray();
        if (faults.Length == 0)
        {
            return;
        }

        var html = new Markup();
        html.Open("div", ("class", "govuk-error-summary"), ("data-module", "govuk-error-summary"), ("tabindex", "-1"))
            .Open("div", ("role", "alert"))
            .Open("h2", ("class", "govuk-error-summary__title")).Text($"有 {faults.Length} 处需要修改").Close()
            .Open("div", ("class", "govuk-error-summary__body"))
            .Open("ul", ("class", "govuk-list govuk-error-summary__list"));
        foreach (var (field, message) in faults)
        {
            html.Open("li");
            if (field.Length == 0)
            {
                html.Text(message).Close();
                continue;
            }

            html.Open("a", ("href", "#" + FieldId.Of(field))).Text(message).Close(2);
        }

        html.Close(4);
        output.Content.SetHtmlContent(html);
    }
}
