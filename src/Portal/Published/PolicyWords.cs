using Suban.Catalogue.Policy;

namespace Suban.Portal.Published;

/// <summary>The words in which official data of policy documents are told; what nobody confirmed says so.</summary>
public static class PolicyWords
{
    public const string Unconfirmed = "以本地确认为准";

    public static string Level(PolicyLevel level) => level switch
    {
        PolicyLevel.National => "国家",
        PolicyLevel.AutonomousRegion => "自治区",
        PolicyLevel.Local => "本地",
    };

    public static string Validity(PolicyValidity? validity) => validity is not { } known ? Unconfirmed : known switch
    {
        PolicyValidity.InForce => "有效",
        PolicyValidity.Amended => "修订",
        PolicyValidity.Lapsed => "失效",
        PolicyValidity.Repealed => "废止",
    };

    /// <summary>2021 年 4 月 26 日, or as much of it as is known.</summary>
    public static string Date(string dated) => dated.Split('-') switch
    {
        [var year, var month, var day] => $"{year} 年 {month.TrimStart('0')} 月 {day.TrimStart('0')} 日",
        [var year, var month] => $"{year} 年 {month.TrimStart('0')} 月",
        _ => $"{dated} 年",
    };

    /// <summary>The facts of a document as lines, each with whether somebody confirmed it.</summary>
    public static IReadOnlyList<PolicyLine> Lines(PolicyDocument policy) =>
    [
        Line("发文字号", policy.Number, policy, PolicyFact.Number),
        Line("发布机构", policy.Issuer, policy, PolicyFact.Issuer),
        Line("成文日期", policy.Dated is null ? null : Date(policy.Dated), policy, PolicyFact.Date),
        Line("公文时效", policy.Validity is null ? null : Validity(policy.Validity), policy, PolicyFact.Validity),
        new("主题分类", policy.Topic, true),
        new("发文层级", Level(policy.Level), true),
    ];

    private static PolicyLine Line(string label, string? value, PolicyDocument policy, PolicyFact fact) =>
        value is null ? new PolicyLine(label, Unconfirmed, true) : new PolicyLine(label, value, !policy.IsUnconfirmed(fact));
}

/// <param name="Confirmed">False where the value is shown but still has to be confirmed.</param>
public sealed record PolicyLine(string Label, string Value, bool Confirmed);
