using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Suban.Components.Status;

namespace Suban.Components.Listing;

/// <summary><c>&lt;ms-task-list id="forms" items="@lines" /&gt;</c>: any order, finished ones plain, open ones coloured.</summary>
[HtmlTargetElement("ms-task-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TaskListTagHelper : TagHelper
{
    public required string Id { get; set; }

    public IReadOnlyList<TaskLine> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var html = new Markup().Open("ul", ("class", "govuk-task-list"));
        for (var i = 0; i < Items.Count; i++)
        {
            WriteLine(html, Items[i], $"{Id}-{(i + 1).ToString(CultureInfo.InvariantCulture)}");
        }

        output.Content.SetHtmlContent(html.Close());
    }

    private static void WriteLine(Markup html, TaskLine line, string id)
    {
        html.Open("li", ("class", "govuk-task-list__item" + (line.Href is null ? "" : " govuk-task-list__item--with-link")))
            .Open("div", ("class", "govuk-task-list__name-and-hint"));
        var described = line.Hint is null ? id + "-state" : $"{id}-hint {id}-state";
        if (line.Href is null)
        {
            html.Open("div").Text(line.Text).Close();
        }
        else
        {
            html.Open("a", ("class", "govuk-link govuk-task-list__link"), ("href", line.Href), ("aria-describedby", described)).Text(line.Text).Close();
        }

        if (line.Hint is not null)
        {
            html.Open("div", ("class", "govuk-task-list__hint"), ("id", id + "-hint")).Text(line.Hint).Close();
        }

        html.Close().Open("div", ("class", "govuk-task-list__status"), ("id", id + "-state"));
        var (word, tone) = line.State switch
        {
            TaskState.NotStarted => ("未开始", Tone.Plain),
            TaskState.InProgress => ("填写中", Tone.Caution),
            TaskState.Done => ("已完成", (Tone?)null),
            TaskState.Faulty => ("有问题", Tone.Bad),
            TaskState.Blocked => ("暂不能填", Tone.Quiet),
        };
        if (tone is { } coloured)
        {
            html.Open("span", ("class", ToneClass.Of("ms-tag", coloured))).Text(word).Close();
        }
        else
        {
            html.Text(word);
        }

        html.Close(2);
    }
}
