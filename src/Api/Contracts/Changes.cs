using System.ComponentModel;
using Suban.Catalogue.Publishing;

namespace Suban.Api.Contracts;

internal sealed record ChangeList
{
    [Description("按发布的先后；一个版本里的，先按清单、再按 key")]
    public required IReadOnlyList<ChangeView> Items { get; init; }

    [Description("下次的 after：总是存在，读到头的也要记下")]
    public required string Next { get; init; }

    [Description("后面现在就有，请接着读")]
    public required bool More { get; init; }
}

internal sealed record ChangeView
{
    [Description("在哪一份清单：themes（和同号的 guides）、items、materials、elements、certificate-kinds")]
    public required string List { get; init; }

    [Description("主题的编号、事项的代号、材料和数据元的 id、证照种类的代号")]
    public required string Key { get; init; }

    [Description("这一版的名称；撤下的，是最后的名称")]
    public required string Name { get; init; }

    [Description("Added 新增，Changed 修改，Withdrawn 撤下")]
    public required EntryChange Change { get; init; }

    [Description("目录第几版")]
    public required int Number { get; init; }

    [Description("目录版本")]
    public required string CatalogueVersion { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}
