using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Components.Fields;
using Suban.Components.Listing;

namespace Suban.Workbench.Agent;

/// <summary>What the pages of a consultation offer and show.</summary>
internal static class ConsultationChoices
{
    public const string Yes = "yes";
    public const string No = "no";

    public static IReadOnlyList<Choice> Verdicts { get; } = [.. Enum.GetValues<OpinionVerdict>().Select(verdict => new Choice($"{verdict}", ConsultationWords.Of(verdict)))];

    public static IReadOnlyList<Choice> PassedOrNot { get; } = [new(Yes, "通过"), new(No, "整改")];

    public static IReadOnlyList<Choice> DoneOrNot { get; } = [new(Yes, "办好了，销号"), new(No, "没有办好，退回再办")];

    public static IReadOnlyList<Choice> DoneOnly { get; } = [DoneOrNot[0]];

    public static OpinionVerdict? Verdict(string? typed) => Verdicts.Any(choice => choice.Value == typed) ? Enum.Parse<OpinionVerdict>(typed!) : null;

    public static bool? YesNo(string? typed) => typed switch { Yes => true, No => false, _ => null };

    public static IReadOnlyList<SummaryRow> Rows(ConsultationView view) =>
    [
        new("召集单位", view.Conveners), new("主持人", view.Chair), new("阶段", OrderWords.Of(view.Line.Stage)), new("时间", $"{view.Line.MeetOn:yyyy-MM-dd} {view.Line.Time}"), new("地点", view.Line.Place),
        new("议题", view.Agenda), new("材料", view.Papers), new("看哪几项", string.Join('、', view.Points.Select(point => point.Passed is { } passed ? $"{point.Name}（{(passed ? "通过" : "整改")}）" : point.Name))),
        new("意见提到", $"{view.OpinionsBy:yyyy-MM-dd}"), new("请申请人做的", view.AskedOfApplicant),
        .. view.Words is { } why ? [new SummaryRow("取消的理由", why)] : (SummaryRow[])[],
    ];
}
