using System.ComponentModel;
using Suban.Catalogue.Compiling;

namespace Suban.Api.Contracts;

internal sealed record GuideList(IReadOnlyList<GuideSummary> Items);

internal sealed record GuideSummary
{
    [Description("主题编号，也是指南的编号")]
    public required int Number { get; init; }

    public required string Name { get; init; }

    [Description("已发布的目录版本")]
    public required string CatalogueVersion { get; init; }

    [Description("指南第几版")]
    public required int Edition { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    [Description("网页地址，不含服务器名")]
    public required string Page { get; init; }
}

internal sealed record GuideDetail
{
    public required GuideSummary Guide { get; init; }

    [Description("服务对象：enterprise 企业，person 个人")]
    public required string Subject { get; init; }

    public required string Summary { get; init; }

    [Description("牵头部门")]
    public required string Lead { get; init; }

    [Description("牵头部门的电话；没有登记的为 null")]
    public required string? LeadPhone { get; init; }

    [Description("本区划的咨询电话")]
    public required string ConsultationPhone { get; init; }

    [Description("适用范围和受理条件")]
    public required IReadOnlyList<string> Conditions { get; init; }

    [Description("最快几个工作日，看回答；0 为当场")]
    public required int FewestWorkingDays { get; init; }

    [Description("最慢几个工作日；0 为当场")]
    public required int MostWorkingDays { get; init; }

    public required IReadOnlyList<GuideItem> Items { get; init; }

    [Description("最多要准备的材料；免提交的也列出，见 source")]
    public required IReadOnlyList<GuideMaterial> Materials { get; init; }

    [Description("这次办出来、由部门之间传递的材料，不用申请人准备")]
    public required IReadOnlyList<string> PassedOn { get; init; }

    [Description("办好后拿到的证照")]
    public required IReadOnlyList<CertificateView> Certificates { get; init; }

    [Description("收费标准；空数组为不收费")]
    public required IReadOnlyList<string> Fees { get; init; }

    [Description("最多跑几次")]
    public required int Visits { get; init; }

    public required IReadOnlyList<string> Benefits { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    [Description("五减：分开办和一次办")]
    public required GuideReductions Reductions { get; init; }

    [Description("常有人接着办的一件事和事项")]
    public required IReadOnlyList<GuideRecommendation> Recommended { get; init; }

    [Description("常见问题")]
    public required IReadOnlyList<GuideQuestion> Questions { get; init; }

    [Description("有内容尚待本地部门核实")]
    public required bool NeedsLocalConfirmation { get; init; }
}

internal sealed record GuideItem
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Authority { get; init; }

    [Description("不论怎样回答都要办")]
    public required bool Always { get; init; }

    [Description("从 1 起；同一阶段的同时办")]
    public required int Stage { get; init; }

    [Description("要先办好的事项")]
    public required IReadOnlyList<string> After { get; init; }

    [Description("法定时限")]
    public required string StatutoryLimit { get; init; }

    [Description("承诺时限（工作日）；0 为即办")]
    public required int PromisedWorkingDays { get; init; }

    public required IReadOnlyList<string> Basis { get; init; }
}

internal sealed record GuideMaterial
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    [Description("原件、复印件或者电子件")]
    public required string? Form { get; init; }

    public required int Copies { get; init; }

    [Description("不论怎样回答都要")]
    public required bool Always { get; init; }

    [Description("来源：电子证照免提交、部门共享、在线生成、上传、窗口提交")]
    public required MaterialSource Source { get; init; }

    [Description("可容缺")]
    public required bool Deferrable { get; init; }

    [Description("可以代替它的电子证照种类")]
    public required IReadOnlyList<string> CertificateKinds { get; init; }

    [Description("接收它的事项")]
    public required IReadOnlyList<string> Items { get; init; }

    public required IReadOnlyList<string> Basis { get; init; }
}

internal sealed record GuideQuestion(string Ask, string Answer);

[Description("按要办的事项最多时算")]
internal sealed record GuideReductions
{
    [Description("承诺的工作日")]
    public required ReductionView WorkingDays { get; init; }

    [Description("办理环节")]
    public required ReductionView Steps { get; init; }

    [Description("要准备的材料")]
    public required ReductionView Materials { get; init; }

    [Description("收费的事项")]
    public required ReductionView FeeItems { get; init; }

    [Description("都到窗口办时要跑的次数")]
    public required ReductionView Visits { get; init; }

    [Description("电子证照齐全时要准备的材料")]
    public required int MaterialsWithCertificates { get; init; }
}

internal sealed record ReductionView(int Before, int After);

[Description("path 在 /regions/{code} 之下：themes/{number} 或者 items/{key}")]
internal sealed record GuideRecommendation(string Path, string Name, string Because);
