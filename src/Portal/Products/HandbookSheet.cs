using Suban.Certificates.Sheets;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>Everything about one thing in one volume (一册): guide, process, notice, forms, what each department gets, whom to call.</summary>
internal static class HandbookSheet
{
    public static IEnumerable<SheetBlock> Blocks(ProductSource source)
    {
        var parts = source.Plan.Components;
        var chapters = new List<(SheetTitle Title, IEnumerable<SheetBlock> Blocks)>
        {
            (new("办事指南", source.Theme.Name, "guide"), GuideSheet.Blocks(source)),
            (new("办理流程图", source.Theme.Name, "process"), ProcessSheet.Blocks(source)),
            (new("一次性告知单", source.Theme.Name, "notice"), NoticeSheet.Blocks(source)),
            (new($"{GuideProducts.TitleOf(source, ProductKind.Form)}（空表）", source.Theme.Name, "form"), FormSheet.Blocks(source, filled: false)),
            (new($"{GuideProducts.TitleOf(source, ProductKind.Sample)}（样表）", FormSheet.SampleMark, "sample"), FormSheet.Blocks(source, filled: true)),
        };
        chapters.AddRange(parts.Select((p, i) => (new SheetTitle($"部门分表 {source.Mark(p.Key)} {p.Name}", PartSheets.Receiver(source, p), $"part{i}"), PartSheets.Part(source, p))));
        chapters.Add((new("联系方式", source.Theme.Name, "contacts"), Places.Contacts(source, parts.Select(c => source.Theme.Library.Authority(c.Authority)))));

        yield return new SheetText(GuideWords.For(source.Theme.Theme.For) + "办事用", SheetTone.Cover);
        yield return new SheetContents([.. chapters.Select(c => new SheetEntry(c.Title.Text, c.Title.Anchor))]);
        yield return new SheetFoot([], source.Address, "扫码看最新内容");
        foreach (var (title, blocks) in chapters)
        {
            yield return title;
            foreach (var block in blocks)
            {
                yield return block;
            }
        }
    }
}
