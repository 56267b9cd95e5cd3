using System.Globalization;
using Suban.Assistance.Orders;
using Suban.Components.Listing;

namespace Suban.Workbench.Agent;

/// <summary>Facts of an order as its pages write them.</summary>
internal static class ProjectWords
{
    private const int CodeLength = 20;

    /// <summary>26101525294401000001 with its hyphens.</summary>
    public static string Code(string plain) => plain.Length == CodeLength
        ? string.Create(CultureInfo.InvariantCulture, $"{plain[..4]}-{plain[4..10]}-{plain[10..12]}-{plain[12..14]}-{plain[14..]}")
        : plain;

    public static IReadOnlyList<SummaryRow> Rows(OrderView order)
    {
        var form = order.Form;
        IReadOnlyList<SummaryRow> who = [new("单位（姓名）", form.UnitName), new("地址", form.UnitAddress), new("经办人", form.Handler), new("联系电话", form.Phone)];
        return !form.ForProject ? [.. who, new("要办的事", form.ProjectName), new("说明", form.Purpose)] :
        [
            .. who, new("单位负责人", form.InCharge), new("邮编", form.Postcode), new("项目地址", form.ProjectAddress), new("项目编码", form.ProjectCode),
            new("投资总额", form.Investment.Length == 0 ? null : form.Investment + " 万元"), new("资金来源", form.FundSource), new("土地性质", form.LandNature),
            new("是否重点项目", form.IsKeyProject is true ? "是" : "否"), new("项目类别", string.Join('、', form.Merits.Select(OrderWords.Of))), new("用途及规模", form.Purpose), new("目前审批进展", form.Progress),
        ];
    }
}
