using System.ComponentModel;

namespace Suban.Api.Contracts;

internal sealed record RegionList(IReadOnlyList<RegionSummary> Items);

internal sealed record RegionSummary
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [Description("上级区划代码；null 表示最上一级")]
    public required string? Parent { get; init; }

    [Description("已发布的目录版本")]
    public required string CatalogueVersion { get; init; }

    [Description("一件事主题的数量")]
    public required int Themes { get; init; }

    [Description("帮您办目录的项数")]
    public required int AssistItems { get; init; }

    [Description("网上入口的正式名称")]
    public required string PortalName { get; init; }

    public required string AppName { get; init; }

    [Description("指南和清单由谁公布")]
    public required string PublishingBody { get; init; }

    [Description("并入别的主题的编号和保留下来的主题")]
    public required IReadOnlyList<MergedView> Merged { get; init; }

    [Description("清单尚待本地确认")]
    public required bool NeedsLocalConfirmation { get; init; }
}

internal sealed record MergedView(int Number, int Into, string Because);

internal sealed record AssistAnswer
{
    [Description("目录名称；本区划没有公布目录时为 null")]
    public required string? Title { get; init; }

    [Description("第几批；不分批为 null")]
    public required string? Batch { get; init; }

    public required string? Source { get; init; }

    public required IReadOnlyList<string> Scope { get; init; }

    public required IReadOnlyList<AssistItemView> Items { get; init; }

    public required bool NeedsLocalConfirmation { get; init; }
}

internal sealed record AssistItemView
{
    public required int Number { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    [Description("承办部门，按本区划目录的写法")]
    public required string Department { get; init; }

    [Description("项目阶段，按本区划的叫法")]
    public required string Stage { get; init; }

    [Description("法定时限")]
    public required string StatutoryLimit { get; init; }

    [Description("承诺时限（工作日）；0 为即办")]
    public required int PromisedWorkingDays { get; init; }

    public required string? LimitNote { get; init; }

    [Description("要先办的各项")]
    public required IReadOnlyList<string> After { get; init; }

    [Description("2021 年的叫法今天变成了什么；null 表示没有变")]
    public required SuccessorView? Successor { get; init; }

    public required bool NeedsLocalConfirmation { get; init; }
}

internal sealed record SuccessorView(string Now, string Because);
