using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary>What radios and check boxes share: a legend, the choices in order, what each of them reveals.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    private readonly List<(Choice Choice, IHtmlContent? Reveals)> _choices = [];

    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>Large boxes around the choices: for a question that has the page to itself.</summary>
    public bool Roomy { get; set; }

    public bool Inline { get; set; }

    [HtmlAttributeNotBound]
    private protected abstract string Kind { get; }

    private protected abstract bool Chosen(string value);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        _choices.AddRange(Items.Select(c => (c, (IHtmlContent?)null)));
        context.Items[typeof(ChoiceTagHelper)] = _choices;
        await output.GetChildContentAsync();
        Process(context, output);
    }

    private protected override void Write(Markup html)
    {
        html.Open("fieldset", ("class", "govuk-fieldset"), ("aria-describedby", DescribedBy), ("aria-invalid", null));
        WriteLegend(html);
        WriteHintAndError(html);
        var block = "govuk-" + Kind;
        html.Open("div",
            ("class", block + (Roomy ? " ms-choices" : "") + (Inline ? $" {block}--inline" : "")),
            ("data-reveals", _choices.Exists(c => c.Reveals is not null) ? "" : null));
        for (var i = 0; i < _choices.Count; i++)
        {
            // The first choice carries the field's own id: the error summary links there.
            WriteChoice(html, block, _choices[i], i == 0 ? Id : $"{Id}-{(i + 1).ToString(CultureInfo.InvariantCulture)}");
        }

        html.Close(2);
    }

    private void WriteChoice(Markup html, string block, (Choice Choice, IHtmlContent? Reveals) line, string id)
    {
        var (choice, reveals) = line;
        html.Open("div", ("class", block + "__item"))
            .Void("input",
                ("class", block + "__input"), ("id", id), ("name", FieldName), ("type", Kind == "radios" ? "radio" : "checkbox"),
                ("value", choice.Value), ("checked", Chosen(choice.Value) ? "" : null),
                ("aria-describedby", choice.Hint is null ? null : id + "-hint"),
                ("data-shows", reveals is null ? null : id + "-more"))
            .Open("label", ("class", $"govuk-label {block}__label"), ("for", id)).Text(choice.Text).Close();
        if (choice.Hint is not null)
        {
            html.Open("div", ("class", $"govuk-hint {block}__hint"), ("id", id + "-hint")).Text(choice.Hint).Close();
        }

        html.Close();
        if (reveals is not null)
        {
            var hidden = Chosen(choice.Value) ? "" : $" {block}__conditional--hidden";
            html.Open("div", ("class", $"{block}__conditional{hidden}"), ("id", id + "-more")).Add(reveals).Close();
        }
    }
}
