using System.ComponentModel;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Api.Contracts;

internal sealed record PlanRequest
{
    [Description("问题 id → 选项 id；不适用的问题会被忽略")]
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    [Description("申请人已有的电子证照种类；未知的种类会被忽略")]
    public IReadOnlyList<string>? Certificates { get; init; }
}

internal sealed record PlanAnswer
{
    [Description("Planned 已编排；Question 还有问题要回答；Refused 不适用本主题，见 reason 和 route")]
    public required PlanStatus Status { get; init; }

    public required string CatalogueVersion { get; init; }

    [Description("还要回答的问题；没有时为 null")]
    public required QuestionView? Question { get; init; }

    [Description("不适用本主题的原因；没有时为 null")]
    public required string? Reason { get; init; }

    [Description("应走的途径：item/{key}、theme/{number} 或者 window；没有时为 null")]
    public required string? Route { get; init; }

    public required IReadOnlyList<ComponentView> Components { get; init; }

    public required IReadOnlyList<FieldView> Fields { get; init; }

    public required IReadOnlyList<MaterialView> Materials { get; init; }

    [Description("办结后发放的证照")]
    public required IReadOnlyList<CertificateView> Certificates { get; init; }

    public required int LongestSingleWorkingDays { get; init; }

    public required int CriticalPathWorkingDays { get; init; }

    public required int PromisedWorkingDays { get; init; }

    [Description("承诺时限长于最长单项时，经批准的理由")]
    public required string? PromiseReason { get; init; }

    public required int Visits { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
}

internal sealed record ComponentView
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Authority { get; init; }

    public required HandlingMode Mode { get; init; }

    [Description("承诺时限（工作日）；0 为即办")]
    public required int PromisedWorkingDays { get; init; }

    [Description("在本计划中分得的工作日")]
    public required int BudgetWorkingDays { get; init; }

    [Description("从 1 起")]
    public required int Stage { get; init; }

    [Description("本计划中直接前置的 key")]
    public required IReadOnlyList<string> After { get; init; }
}

internal sealed record FieldView
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    [Description("接收此项的事项 key")]
    public required IReadOnlyList<string> Items { get; init; }

    public required bool Required { get; init; }

    public required ElementType Type { get; init; }

    [Description("所在表单分区的标题")]
    public required string Section { get; init; }

    public required string? Unit { get; init; }

    public required string? Hint { get; init; }

    public required IReadOnlyList<OptionView> Options { get; init; }
}

internal sealed record MaterialView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    [Description("来源：电子证照免提交、部门共享、在线生成、上传、窗口提交")]
    public required MaterialSource Source { get; init; }

    [Description("接收此材料的事项 key")]
    public required IReadOnlyList<string> Items { get; init; }

    [Description("可以容缺后补")]
    public required bool Deferrable { get; init; }

    public required bool Required { get; init; }

    [Description("也可以用来代替的材料")]
    public required IReadOnlyList<string> Alternatives { get; init; }

    [Description("设定依据，一事项一行")]
    public required IReadOnlyList<string> Basis { get; init; }
}

internal sealed record CertificateView(string Kind, string Name, string Item);
