using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Phrases;
using Suban.Catalogue.Publishing;

namespace Suban.Workbench.Catalog;

/// <summary>One of the libraries themes draw on.</summary>
internal sealed record LibraryKind(string Key, string Name, Func<RegionCatalogue, IEnumerable<LibraryRow>> Rows)
{
    private static readonly LibraryKind[] _all =
    [
        new("item", "事项", region => region.ItemLibrary.Document.Items.Select(i => new LibraryRow(
            i.Key, i.Name,
            [
                .. Written(region.HasAdopted(i) ? null : "本地区尚未采用"),
                $"{PlanWords.Short(region.Library.Authority(i.Authority).Name)}，承诺 {PlanWords.Days(i.Limits.PromisedWorkingDays)}，法定 {i.Limits.Statutory.Words}",
                $"{i.Asks.Count} 项填报，{i.Materials.Count} 份材料",
                .. i.Basis.Select(PlanWords.Basis),
            ],
            LibraryUse.OfItem(region, i.Key)))),
        new("material", "材料", region => region.Library.Document.Materials.Select(m => new LibraryRow(
            m.Id, m.Name,
            [
                .. Written(m.Form is null ? null : $"{m.Form} {m.Copies} 份", m.Issuer is null ? null : $"由{m.Issuer}出具"),
                .. Written(m.ReplacedBy.Count == 0 ? null : $"免交：{string.Join("、", m.ReplacedBy.Select(k => region.Library.FindCertificate(k)?.Name ?? k))}"),
                .. m.CheckPoints,
            ],
            LibraryUse.OfMaterial(region, m.Id)))),
        new("element", "数据元", region => region.Library.Document.Elements.Select(e => new LibraryRow(
            e.Id, e.Label,
            [
                .. Written(region.Library.Sections[e.Section].Title, Type(e), e.Optional ? "选填" : null),
                .. Written(e.Prefill.Count == 0 ? null : $"预填：{string.Join("、", e.Prefill.Select(p => Source(p, region)))}"),
            ],
            LibraryUse.OfElement(region, e.Id)))),
        new("certificate", "证照", region => region.Library.Document.Certificates.Select(c => new LibraryRow(
            c.Key, c.Name,
            [
                $"由{PlanWords.Short(region.Library.Authority(c.Definer).Name)}规定，发给{(c.Holder is ApplicantKind.Person ? "个人" : "企业、个体户")}",
                string.Join("、", c.Fields.Select(f => f.Label)),
            ],
            LibraryUse.OfCertificate(region, c.Key)))),
        new("opinion", "审查意见", region => region.Library.Document.Phrases.Where(p => p.IsOpinion).Select(p => new LibraryRow(
            p.Key, p.Text, [$"{(p.Kind is PhraseKind.Favourable ? "建议准予" : "建议不予")}，{(p.General ? "所有事项都可以用" : "写明要用它的事项才有")}"],
            LibraryUse.OfOpinion(region, p)))),
        new("defect", "补正说明", region => region.Library.Document.Phrases.Where(p => !p.IsOpinion).Select(p => new LibraryRow(
            p.Key, p.Text, ["申请人照原文读", p.General ? "所有材料都可以用" : "写明要用它的材料才有"],
            LibraryUse.OfDefect(region, p)))),
    ];

    public static LibraryKind? Find(string key) => _all.FirstOrDefault(k => k.Key == key);

    public static string Type(DataElement element) => element.Type switch
    {
        ElementType.Text or ElementType.LongText => element.Max is { } most ? $"文字，最多 {most:0} 字" : "文字",
        ElementType.PersonName => "姓名",
        ElementType.CitizenId => "公民身份号码",
        ElementType.CreditCode => "统一社会信用代码",
        ElementType.Mobile => "手机号码",
        ElementType.Phone => "电话",
        ElementType.Number => $"数字{(element.Unit is null ? null : $"（{element.Unit}）")}，{element.Min ?? 0:0.##} 至 {element.Max?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "不限"}",
        ElementType.Money => "金额（元）",
        ElementType.Date => "日期",
        ElementType.Choice => $"单选：{string.Join("、", element.Options.Select(o => o.Label))}",
        ElementType.YesNo => "是或否",
        ElementType.Address => "地址",
        ElementType.Postcode => "邮编",
        ElementType.BankCard => "银行卡号",
    };

    public static string Source(string prefill, RegionCatalogue region) => prefill switch
    {
        "identity" => "实名信息",
        "account" => "账号",
        "file" => "一人一档、一企一档",
        _ => region.Library.FindCertificate(prefill)?.Name ?? prefill,
    };

    private static IEnumerable<string> Written(params string?[] words)
    {
        var line = string.Join("，", words.Where(w => !string.IsNullOrEmpty(w)));
        return line.Length == 0 ? [] : [line];
    }
}

/// <param name="Lines">What it is, in a few lines.</param>
internal sealed record LibraryRow(string Key, string Name, IReadOnlyList<string> Lines, LibraryUse Use);
