using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary>What every field of a form has: a visible label, at most one hint, an error in words, the value as typed.</summary>
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The bound property; gives name, value and errors.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The posted name, where there is no property (fields that come from the catalogue).</summary>
    public string? Name { get; set; }

    public required string Label { get; set; }

    /// <summary>One sentence, no links.</summary>
    public string? Hint { get; set; }

    public string? Value { get; set; }

    /// <summary>Only where the error is not in the model state.</summary>
    public string? Error { get; set; }

    /// <summary>Adds （选填）. Required fields carry no mark.</summary>
    public bool Optional { get; set; }

    /// <summary>Where a prefilled value comes from: 身份证，2026-03-02.</summary>
    public string? Source { get; set; }

    /// <summary>The label is the page's heading: one question, one page.</summary>
    public bool Heading { get; set; }

    [HtmlAttributeNotBound]
    protected string FieldName => Name ?? For?.Name ?? throw new InvalidOperationException($"The field “{Label}” has neither for nor name.");

    [HtmlAttributeNotBound]
    protected string Id => FieldId.Of(FieldName);

    [HtmlAttributeNotBound]
    protected string? FieldError => Error ?? FirstError(FieldName);

    /// <summary>What was typed wins over what the model holds, so that a refused form shows the reader's own words.</summary>
    [HtmlAttributeNotBound]
    protected string? FieldValue => Entry(FieldName)?.AttemptedValue ?? Value ?? For?.Model?.ToString();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new Markup();
        html.Open("div", ("class", FieldError is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"));
        Write(html);
        html.Close();
        output.TagName = null;
        output.Content.SetHtmlContent(html);
    }

    private protected abstract void Write(Markup html);

    private protected string? FirstError(string name) =>
        Entry(name)?.Errors.Select(e => e.ErrorMessage).FirstOrDefault(m => m.Length > 0);

    private protected ModelStateEntry? Entry(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) ? entry : null;

    private protected string? DescribedBy =>
        (Hint, FieldError) switch
        {
            (null, null) => null,
            (not null, null) => Id + "-hint",
            (null, not null) => Id + "-error",
            _ => $"{Id}-hint {Id}-error",
        };

    private protected void WriteLabel(Markup html)
    {
        if (Heading)
        {
            html.Open("h1", ("class", "govuk-label-wrapper"));
        }

        html.Open("label", ("class", Heading ? "govuk-label govuk-label--l" : "govuk-label"), ("for", Id));
        WriteLabelText(html);
        html.Close(Heading ? 2 : 1);
    }

    private protected void WriteLabelText(Markup html)
    {
        html.Text(Optional ? Label + "（选填）" : Label);
        if (Source is not null)
        {
            html.Text(" ").Open("span", ("class", "ms-src")).Text("来自" + Source).Close();
        }
    }

    private protected void WriteLegend(Markup html)
    {
        html.Open("legend", ("class", Heading ? "govuk-fieldset__legend govuk-fieldset__legend--l" : "govuk-fieldset__legend"));
        if (Heading)
        {
            html.Open("h1", ("class", "govuk-fieldset__heading"));
        }

        WriteLabelText(html);
        html.Close(Heading ? 2 : 1);
    }

    private protected void WriteHintAndError(Markup html)
    {
        if (Hint is not null)
        {
            html.Open("div", ("class", "govuk-hint"), ("id", Id + "-hint")).Text(Hint).Close();
        }

        if (FieldError is { } error)
        {
            html.Open("p", ("class", "govuk-error-message"), ("id", Id + "-error"))
                .Open("span", ("class", "govuk-visually-hidden")).Text("错误：").Close().Text(error).Close();
        }
    }
}
