using System.ComponentModel;

namespace Suban.Api.Contracts;

internal sealed record ThemeList(
    IReadOnlyList<ThemeSummary> Items,
    [property: Description("一个都没有找到时，最相近的主题，最多五个；别的时候是空的")] IReadOnlyList<ThemeSummary> Nearest);

internal sealed record ThemeSummary
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    [Description("服务对象：enterprise 企业，person 个人")]
    public required string Subject { get; init; }

    public required string Category { get; init; }

    [Description("牵头部门")]
    public required string Lead { get; init; }

    public required string Summary { get; init; }
}

internal sealed record ThemeDetail
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    [Description("服务对象：enterprise 企业，person 个人")]
    public required string Subject { get; init; }

    public required string Category { get; init; }

    [Description("牵头部门")]
    public required string Lead { get; init; }

    public required string? LeadPhone { get; init; }

    public required string Summary { get; init; }

    [Description("已发布的目录版本")]
    public required string CatalogueVersion { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    [Description("主题申报的承诺时限（工作日）；null 表示由情形编排得出")]
    public required int? DeclaredWorkingDays { get; init; }

    public required IReadOnlyList<QuestionView> Questions { get; init; }

    public required IReadOnlyList<ThemeComponent> Components { get; init; }

    [Description("可以代替纸质材料的电子证照种类")]
    public required IReadOnlyList<string> CertificateKinds { get; init; }

    [Description("每种电子证照的名称和它代替的材料")]
    public required IReadOnlyList<StandIn> StandIns { get; init; }

    public required IReadOnlyList<string> Conditions { get; init; }

    public required IReadOnlyList<string> Benefits { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<string> AlsoCalled { get; init; }

    [Description("有内容尚待本地部门核实")]
    public required bool NeedsLocalConfirmation { get; init; }
}

internal sealed record QuestionView
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required string? Why { get; init; }

    [Description("单选")]
    public required IReadOnlyList<OptionView> Options { get; init; }

    [Description("全部满足时才需要回答；空数组表示总要回答")]
    public required IReadOnlyList<ConditionView> When { get; init; }
}

internal sealed record OptionView(string Id, string Text);

internal sealed record ConditionView(string Question, IReadOnlyList<string> Options);

internal sealed record ThemeComponent
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Authority { get; init; }

    [Description("法定时限")]
    public required string StatutoryLimit { get; init; }

    [Description("承诺时限（工作日）；0 为即办")]
    public required int PromisedWorkingDays { get; init; }

    [Description("可以采用告知承诺方式")]
    public required bool CommitmentOffered { get; init; }

    public required bool Optional { get; init; }

    [Description("办结后发放的证照种类")]
    public required IReadOnlyList<string> Issues { get; init; }

    [Description("全部满足时才包含；空数组表示总是包含")]
    public required IReadOnlyList<ConditionView> When { get; init; }
}

internal sealed record StandIn(string Kind, string Name, IReadOnlyList<string> Materials);
