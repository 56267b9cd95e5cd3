using Suban.Catalogue.Compiling;
using Suban.Certificates.Sheets;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>What each department receives of the one form and the one material set (部门分表): its own fields in its own words, its own papers.</summary>
internal static class PartSheets
{
    /// <param name="only">The key of one item; null for all of them.</param>
    public static IEnumerable<SheetBlock> Blocks(ProductSource source, string? only)
    {
        var parts = source.Plan.Components.Where(c => only is null || c.Key == only).ToList();
        yield return new SheetText($"一张申请表交上来以后，平台按事项分给 {source.Plan.Components.Select(p => p.Authority).Distinct().Count()} 个部门：每个部门只看到自己要用的栏目和材料，看不到别的。");
        foreach (var (part, i) in parts.Select((p, i) => (p, i)))
        {
            if (i > 0)
            {
                yield return new SheetTitle($"{source.Mark(part.Key)} {part.Name}", Receiver(source, part), Anchor(i));
            }
            else
            {
                yield return new SheetText($"{source.Mark(part.Key)} {part.Name}　{part.AuthorityName}", SheetTone.Strong);
            }

            foreach (var block in Part(source, part))
            {
                yield return block;
            }
        }
    }

    /// <summary>A page that lies on an office's desk by itself says what it is part of.</summary>
    public static string Receiver(ProductSource source, PlannedComponent part) => $"{part.AuthorityName}　{source.Theme.Name}";

    /// <summary>The sheet of one item without a title.</summary>
    public static IEnumerable<SheetBlock> Part(ProductSource source, PlannedComponent part)
    {
        var plan = source.Plan;
        var fields = plan.Fields.Where(f => f.Items.Contains(part.Key)).ToList();
        yield return new SheetText($"时限 {GuideWords.Days(part.BudgetWorkingDays)}{(part.SiteVisit ? "，要到现场看" : null)}；法定时限 {part.Statutory.Words}。");
        yield return new SheetHeading($"收到的栏目（{fields.Count} 项）");
        if (fields.Count > 0)
        {
            yield return FieldTable.Of([.. fields.Select(f => new FieldLine(f, LabelOf(source, f, part.Key), BlankValue.Of(f), CellKind.Blank, null))]);
        }

        var materials = plan.Materials.Where(m => m.Items.Contains(part.Key)).Select(m => (m.Name, Way: MaterialWords.Way(m), Basis: Ground(m, part.Key)))
            .Concat(plan.Omitted.Where(o => o.Items.Contains(part.Key)).Select(o => (o.Name, Way: $"{string.Join("、", o.IssuedBy.Select(k => plan.FindComponent(k)?.Name ?? k))}办好后自动转来", Basis: "—")))
            .ToList();
        yield return new SheetHeading($"收到的材料（{materials.Count} 份）");
        yield return materials.Count == 0
            ? new SheetText("不收材料。")
            : SheetTable.Of([8, 36, 24, 32], ["序号", "材料", "怎么来", "依据"], materials.Select((m, i) => (IReadOnlyList<string>)[$"{i + 1}", m.Name, m.Way, m.Basis]));
    }

    /// <summary>The department's own word for a fact that another department calls otherwise.</summary>
    private static string LabelOf(ProductSource source, PlannedField field, string item) =>
        string.Join("、", field.ElementsOf(item).Select(e => source.Theme.Library.FindElement(e)?.Label ?? field.Label).Distinct()) +
        (field.RequiredBy.Contains(item) ? null : "（选填）");

    private static string Ground(PlannedMaterial material, string item) =>
        string.Join("；", material.Grounds.Where(g => g.Item == item).Select(g => g.Basis.Line).Distinct());

    private static string Anchor(int index) => $"part{index}";
}
