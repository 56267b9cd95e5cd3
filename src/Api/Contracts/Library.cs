using System.ComponentModel;
using Suban.Catalogue;

namespace Suban.Api.Contracts;

internal sealed record ItemList(IReadOnlyList<ItemSummary> Items);

internal sealed record ItemSummary
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    [Description("基本目录编码，12 位")]
    public required string BaseCode { get; init; }

    [Description("实施编码，31 位；部门代码未确认的为 null")]
    public required string? ImplementationCode { get; init; }

    [Description("事项类型：Licence 行政许可，Confirmation 行政确认，Filing 备案，PublicService 公共服务，OtherPower 其他行政权力")]
    public required ItemKind Kind { get; init; }

    [Description("公共服务所属的民生领域；不是公共服务或不属于十六个领域的为 null")]
    public required LivelihoodDomain? Domain { get; init; }

    public required string Authority { get; init; }

    [Description("法定时限")]
    public required string StatutoryLimit { get; init; }

    [Description("承诺时限（工作日）；0 为即办")]
    public required int PromisedWorkingDays { get; init; }

    [Description("有内容尚待本地部门核实")]
    public required bool NeedsLocalConfirmation { get; init; }
}

internal sealed record ItemDetail
{
    public required ItemSummary Item { get; init; }

    [Description("2021 年清单里的叫法和后来的变化；没有变化为 null")]
    public required FormerView? Formerly { get; init; }

    [Description("设定和实施依据")]
    public required IReadOnlyList<string> Basis { get; init; }

    [Description("受理条件")]
    public required IReadOnlyList<string> Conditions { get; init; }

    public required IReadOnlyList<ItemMaterialView> Materials { get; init; }

    [Description("表单要填的数据元")]
    public required IReadOnlyList<ItemElementView> Elements { get; init; }

    [Description("办结后发放的证照种类")]
    public required IReadOnlyList<string> Issues { get; init; }

    [Description("最少到场次数")]
    public required int Visits { get; init; }

    [Description("要到现场看")]
    public required bool SiteVisit { get; init; }

    [Description("收费标准；null 为不收费")]
    public required string? Fee { get; init; }

    [Description("可以采用告知承诺方式")]
    public required bool CommitmentOffered { get; init; }

    public required IReadOnlyList<string> Process { get; init; }

    [Description("包含这个事项的主题编号")]
    public required IReadOnlyList<int> Themes { get; init; }

    [Description("已发布的目录版本")]
    public required string CatalogueVersion { get; init; }
}

internal sealed record FormerView(string Name, string Because);

internal sealed record ItemMaterialView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Basis { get; init; }

    [Description("可容缺")]
    public required bool Deferrable { get; init; }

    public required bool Optional { get; init; }

    [Description("全部满足时才需要；空数组表示总是需要")]
    public required IReadOnlyList<ConditionView> When { get; init; }
}

internal sealed record ItemElementView(string Id, string Label, bool Optional, IReadOnlyList<ConditionView> When);

internal sealed record MaterialList(IReadOnlyList<MaterialKindView> Items);

internal sealed record MaterialKindView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    [Description("原件、复印件或者电子件")]
    public required string? Form { get; init; }

    public required int Copies { get; init; }

    [Description("谁出具")]
    public required string? Issuer { get; init; }

    [Description("可以代替它的电子证照种类（免提交）")]
    public required IReadOnlyList<string> ReplacedBy { get; init; }

    [Description("由谁共享，不用申请人带；null 为没有共享")]
    public required string? SharedFrom { get; init; }

    [Description("受理要点")]
    public required IReadOnlyList<string> CheckPoints { get; init; }

    [Description("要用它的事项")]
    public required IReadOnlyList<string> UsedBy { get; init; }

    public required bool NeedsLocalConfirmation { get; init; }
}

internal sealed record ElementList(IReadOnlyList<ElementView> Items);

internal sealed record ElementView
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    [Description("公共表单的部分")]
    public required string Section { get; init; }

    public required ElementType Type { get; init; }

    [Description("复用类别：Reusable 可复用，Verified 实名核验，AskAgain 确认后复用，NeverPrefill 不预填")]
    public required ReuseClass Reuse { get; init; }

    [Description("预填来源：identity 实名信息，account 账号，file 一人一档，或者证照种类")]
    public required IReadOnlyList<string> Prefill { get; init; }

    public required string? Unit { get; init; }

    public required IReadOnlyList<OptionView> Options { get; init; }

    [Description("要填它的事项")]
    public required IReadOnlyList<string> UsedBy { get; init; }
}

internal sealed record CertificateKindList(IReadOnlyList<CertificateKindView> Items);

internal sealed record CertificateKindView
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    [Description("持有人：enterprise 企业，person 个人")]
    public required string Holder { get; init; }

    [Description("有效期（年）；null 为长期")]
    public required int? ValidityYears { get; init; }

    public required IReadOnlyList<CertificateFieldView> Fields { get; init; }

    [Description("发放它的事项")]
    public required IReadOnlyList<string> IssuedBy { get; init; }

    public required bool NeedsLocalConfirmation { get; init; }
}

[Description("证照上的一项和它取自的数据元；null 为发证时填写")]
internal sealed record CertificateFieldView(string Id, string Label, string? From);
