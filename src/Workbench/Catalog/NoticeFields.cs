using Suban.Catalogue.Announcing;
using Suban.Components.Fields;
using Suban.Kernel;

namespace Suban.Workbench.Catalog;

/// <summary>A notice as its form sends it.</summary>
public sealed class NoticeFields
{
    public string? Title { get; set; }

    public string? Text { get; set; }

    public DateParts From { get; set; } = new();

    public DateParts Until { get; set; } = new();

    public static NoticeFields Of(NoticeView notice) => new()
    {
        Title = notice.Title,
        Text = notice.Text,
        From = DateParts.Of(notice.From),
        Until = notice.Until is { } until ? DateParts.Of(until) : new DateParts(),
    };

    /// <returns>The form, or what is wrong with its dates.</returns>
    internal (NoticeForm? Form, Refusal? Refusal) Read()
    {
        DateOnly? until = null;
        if (!Until.IsEmpty)
        {
            if (!Until.TryRead(out var last))
            {
                return (null, ThemeActs.Invalid($"Form.{nameof(Until)}", "截止日期不是一个日期，不截止的请留空"));
            }

            until = last;
        }

        return From.TryRead(out var from)
            ? (new NoticeForm(TypedLines.Line(Title) ?? "", Text?.Trim() ?? "", from, until), null)
            : (null, ThemeActs.Invalid($"Form.{nameof(From)}", "请填写从哪天起显示"));
    }

    /// <summary>The operation's faults at the fields of the page.</summary>
    internal static Refusal AtFields(Refusal refusal) =>
        refusal with { Faults = [.. refusal.Faults.Select(f => f.Field is "Title" or "Text" or "Until" ? f with { Field = "Form." + f.Field } : f)] };
}
