using System.Globalization;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Portal.Products;

/// <summary>
/// An invented value for a field of the sample form (样表): the editor's own where there is one, else one of the kind. Numbers of people
/// are cut off with X, so that nobody's can come out by chance.
/// </summary>
internal static class SampleValue
{
    private const string ExampleWord = "例如：";

    public static string Of(PlannedField field, DataElement element, ProductSource source) => field.Reuse is ReuseClass.NeverPrefill
        ? "（由本人手写）"
        : field.Type switch
        {
            ElementType.Text or ElementType.LongText => element.Sample ?? FromHint(element.Hint) ?? "（照实填写）",
            ElementType.PersonName => element.Sample ?? "张三",
            ElementType.CitizenId => $"{County(source)}XXXXXXXXXXXX",
            ElementType.CreditCode => $"91{County(source)}XXXXXXXXXX",
            ElementType.Mobile => "138XXXXXXXX",
            ElementType.Phone => "XXXX-XXXXXXX",
            ElementType.Number => $"{Within(element, source, 10)} {field.Unit}".TrimEnd(),
            ElementType.Money => $"{Within(element, source, 100_000)} {field.Unit ?? "元"}",
            ElementType.Date => Date(element.Sample),
            ElementType.Choice => string.Join("　", field.Options.Select((o, i) => (o.Id == element.Sample || (element.Sample is null && i == 0) ? "■ " : "□ ") + o.Label)),
            ElementType.YesNo => element.Sample == "no" ? "□ 是　■ 否" : "■ 是　□ 否",
            ElementType.Address => element.Sample ?? $"{source.Region.Name}某某镇某某街 1 号（编的地址）",
            ElementType.Postcode => "XXXXXX",
            ElementType.BankCard => "6222 XXXX XXXX XXXX XXX",
        };

    private static string County(ProductSource source) => source.Region.Code.PadRight(6, '0')[..6];

    /// <summary>例如：面条、饺子 has an example in it already.</summary>
    private static string? FromHint(string? hint) => hint?.IndexOf(ExampleWord, StringComparison.Ordinal) is >= 0 and var at
        ? hint[(at + ExampleWord.Length)..].Split('；')[0]
        : null;

    /// <summary>What the theme is only for, the sample keeps to: a small restaurant's is not larger than 50 square metres.</summary>
    private static string Within(DataElement element, ProductSource source, decimal usual)
    {
        var limits = source.Theme.Theme.Eligibility.Where(e => e.Element == element.Id).ToList();
        var value = decimal.TryParse(element.Sample, NumberStyles.Number, CultureInfo.InvariantCulture, out var own) ? own : usual;
        value = Math.Min(value, limits.Min(l => l.Max) ?? element.Max ?? value);
        value = Math.Max(value, limits.Max(l => l.Min) ?? element.Min ?? value);
        return value.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static string Date(string? sample) =>
        DateOnly.TryParseExact(sample ?? "2026-03-02", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture)
            : "2026 年 3 月 2 日";
}
