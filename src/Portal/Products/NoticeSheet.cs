using Suban.Catalogue.Compiling;
using Suban.Certificates.Sheets;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>The sheet that tells everything at once (一次告知): for the reader's answers, or for all situations where none are given.</summary>
internal static class NoticeSheet
{
    public static IEnumerable<SheetBlock> Blocks(ProductSource source)
    {
        var plan = source.Plan;
        var materials = MaterialList.Of(plan);
        var rows = materials.ToPrepare.Concat(materials.Sometimes).ToList();
        yield return new SheetText("您要办的这件事，需要办理的事项和准备的材料一次告诉您如下。");
        if (source.Personal)
        {
            yield return new SheetText($"您的情况：{string.Join("；", plan.Answers.Select(a => a.Ask + a.Say))}。");
        }

        yield return new SheetHeading($"一、办哪些事项（共 {plan.Components.Count} 项，{GuideWords.Days(plan.PromisedWorkingDays)}办好）");
        yield return SheetTable.Of([8, 44, 32, 16], ["序号", "事项", "承办部门", "时限"], plan.Components.Select((part, i) => (IReadOnlyList<string>)
            [$"{i + 1}", part.Name + source.Sometimes(part.Key), GuideWords.ShortName(part.AuthorityName), GuideWords.Days(part.PromisedWorkingDays)]));
        yield return new SheetHeading($"二、带哪些材料（共 {rows.Count} 份，每份只交一次）");
        if (rows.Count > 0)
        {
            yield return SheetTable.Of([6, 27, 31, 36], ["序号", "材料", "要求", "依据"], rows.Select((material, i) => (IReadOnlyList<string>)
            [
                $"{i + 1}",
                material.Name + source.Sometimes(material.Id),
                $"{MaterialWords.Way(material)}{(material.Deferrable ? "，可先办后补" : null)}。{MaterialWords.Form(material)}",
                string.Join("；", material.Grounds.Select(g => g.Basis.Line).Distinct()),
            ]));
        }
        else
        {
            yield return new SheetText("不用带材料。");
        }

        var spared = materials.Spared.Select(m => m.Name).Concat(materials.Omitted.Select(o => o.Name)).ToArray();
        if (spared.Length > 0)
        {
            yield return new SheetText($"不用准备：{string.Join("、", spared)}。申请表由平台按您填的内容生成，证照由部门之间核对。");
        }

        yield return new SheetHeading("三、费用、办理地点和电话");
        yield return new SheetText($"费用：{GuideWords.Fees(plan.Fees)}；{GuideWords.Visits(plan.Visits)}。");
        yield return new SheetText($"{Places.Online(source)}，或者手机扫右下的码。{Places.Window(source)}咨询电话：{source.Settings.OneThingPhone}{source.Marked("one-thing-phone")}。");
        yield return new SheetText("材料不齐的，工作人员当场或者在五个工作日内一次告诉您全部要补的内容；逾期不告知，自收到材料之日起就算受理（《行政许可法》第三十二条）。");
        yield return new SheetFoot(["告知人：", "申请人：", "日　期："], source.Address, "扫码看最新内容");
    }
}
