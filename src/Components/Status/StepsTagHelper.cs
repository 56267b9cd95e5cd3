using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Status;

/// <summary><c>&lt;ms-steps items="@lines" /&gt;</c>: an ordered list that reads the same with eyes and ears.</summary>
[HtmlTargetElement("ms-steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTagHelper : TagHelper
{
    public IReadOnlyList<StepLine> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var html = new Markup().Open("ol", ("class", "ms-steps"));
        foreach (var line in Items)
        {
            var (css, word) = line.State switch
            {
                StepState.Done => ("done", "已完成："),
                StepState.Now => ("now", "正在进行："),
                StepState.Ahead => (null, "接下来："),
            };
            html.Open("li", ("class", css), ("aria-current", line.State is StepState.Now ? "step" : null))
                .Open("span", ("class", "govuk-visually-hidden")).Text(word).Close()
                .Open("b").Text(line.Text).Close();
            Quiet(html, line.When);
            if (line.Note is not null)
            {
                html.Text(" ").Open("span", ("class", "ms-steps__note")).Text(line.Note).Close();
            }

            WriteParts(html, line.Parts ?? []);
            html.Close();
        }

        output.Content.SetHtmlContent(html.Close());
    }

    private static void WriteParts(Markup html, IReadOnlyList<StepPart> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        html.Open("ul");
        foreach (var part in parts)
        {
            html.Open("li").Text(part.Text + " ").Add(part.Lamp);
            Quiet(html, part.Note);
            html.Close();
        }

        html.Close();
    }

    private static void Quiet(Markup html, string? text)
    {
        if (text is not null)
        {
            html.Text(" ").Open("span", ("class", "ms-quiet")).Text(text).Close();
        }
    }
}
