using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Sheets;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>The merged form on paper: empty (空表), or filled with invented values (样表). Every fact stands there once.</summary>
internal static class FormSheet
{
    public const string SampleMark = "样表　内容全是编的，只教怎么填，不能交上来用";

    private const string Ordinals = "一二三四五六七八九十";

    public static IEnumerable<SheetBlock> Blocks(ProductSource source, bool filled)
    {
        yield return filled
            ? new SheetText("这是填好的样子，蓝字是编的例子，小字是怎么填。申请时请在空表上填您自己的真实情况。", SheetTone.Strong)
            : new SheetText($"一张表办 {source.Plan.Components.Count} 件事，每项只填一次；网上填会自动带出已有的内容。请用黑色笔写，在选中的 □ 里打勾；标“选填”的可以空着。");
        yield return Items(source, filled);
        foreach (var (section, i) in source.Plan.Sections.Select((s, i) => (s, i)))
        {
            var heading = source.Mongolian($"section/{section.Id}", section.Title);
            foreach (var block in source.InBothScripts(heading is null ? [] : [heading], [new SheetHeading($"{Ordinal(i)}、{section.Title}")]))
            {
                yield return block;
            }

            yield return FieldTable.Of([.. section.Fields.Select(f => LineOf(source, f, filled))], source.MongolianFirst);
        }

        yield return filled ? new SheetText(SampleMark, SheetTone.Strong) : new SheetText("我填写的内容属实。");
        yield return new SheetFoot(filled ? ["申请人签名：（本人手写）", "日　　期：（签名当天）"] : ["申请人签名：", "日　　期："], source.Address, "扫码在线填，少写一半");
    }

    private static SheetTable Items(ProductSource source, bool filled) => SheetTable.Of(
        [10, 50, 28, 12], ["编号", "事项", "承办部门", "办不办"],
        source.Plan.Components.Select(c => (IReadOnlyList<string>)
        [
            source.Mark(c.Key),
            c.Name,
            GuideWords.ShortName(c.AuthorityName),
            source.Always.Contains(c.Key) ? "■ 办" : filled ? "■ 办" : "□ 办",
        ]));

    private static FieldLine LineOf(ProductSource source, PlannedField field, bool filled)
    {
        var element = source.Theme.Library.Element(field.Id);
        var label = field.Label + (field.Required ? null : "（选填）");
        var only = field.Items.Any(source.Always.Contains) || source.Personal ? null : $"办{string.Concat(field.Items.Select(source.Mark))}的填";
        var script = source.Mongolian($"element/{field.Id}", field.Label);
        return filled
            ? new FieldLine(field, label, SampleValue.Of(field, element, source), CellKind.Filled, field.Hint) { Script = script }
            : new FieldLine(field, label, BlankValue.Of(field), CellKind.Blank, only) { Script = script };
    }

    private static string Ordinal(int index) => index < 10
        ? Ordinals[index].ToString()
        : "十" + Ordinals[index - 10];
}

/// <summary>A field as it stands on paper.</summary>
/// <param name="Note">A small line under the value.</param>
internal sealed record FieldLine(PlannedField Field, string Label, string Value, CellKind Kind, string? Note)
{
    /// <summary>The label in Mongolian script, where it is released.</summary>
    public string? Script { get; init; }
}
