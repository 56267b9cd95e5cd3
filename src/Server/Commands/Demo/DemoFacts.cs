using System.Globalization;
using System.Text;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Cases.Queries;

namespace Suban.Server.Commands.Demo;

/// <summary>What the made-up applicants type and upload, where their file does not already say it.</summary>
internal static class DemoFacts
{
    /// <summary>The account of whoever is named wherever the form asks for another person.</summary>
    public const string Account = "19900000001";

    private const string CitizenId = "152529199001010012";

    private static readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal)
    {
        ["registration.name"] = "正镶白旗甲小馆（模拟）",
        ["registration.scope"] = "餐饮服务、住宿服务",
        ["premises.address"] = "正镶白旗明安图镇（模拟）5 号",
        ["premises.area"] = "45",
        ["sign.wording"] = "甲小馆",
        ["sign.position"] = "门口正上方",
        ["sign.size"] = "长 3 米，高 0.8 米",
        ["food.dishes"] = "家常菜、饺子、奶茶",
        ["food.equipment"] = "冷藏柜、消毒柜、油烟净化器",
        ["waste-water.treatment"] = "隔油池",
        ["fire.facilities"] = "灭火器、应急照明、疏散标志",
        ["newborn.name"] = "申请人丁（模拟）",
        ["newborn.hospital"] = "正镶白旗医院（模拟）",
        ["newborn.ethnicity"] = "蒙古族",
        ["parents.father-name"] = "申请人甲",
        ["parents.father-citizen-id"] = CitizenId,
        ["parents.father-mobile"] = Account,
    };

    /// <summary>The story's own; else kept as it is where it is already right; numbers and dates, other texts in few words.</summary>
    public static string Typed(FieldView view, DateOnly today) =>
        _typed.TryGetValue(view.Field.Id, out var given) ? given
        : view is { Typed.Length: > 0, Fault: null } ? view.Typed
        : view.Field.Type switch
        {
            ElementType.CitizenId => CitizenId,
            ElementType.CreditCode => "91152529MA0TE5T00W",
            ElementType.Mobile => Account,
            ElementType.Phone => "0479-6522222",
            ElementType.Number or ElementType.Money => Math.Max(view.Field.Min ?? 0, 6).ToString("0.##", CultureInfo.InvariantCulture),
            ElementType.Date => today.AddDays(-10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ElementType.Choice => view.Field.Options[0].Id,
            ElementType.YesNo => "no",
            ElementType.Postcode => "013800",
            ElementType.BankCard => "6222021234567890128",
            ElementType.PersonName => "申请人甲",
            _ => "明安图镇（模拟）",
        };

    /// <summary>One empty page, different in every upload so that each is stored as a file of its own.</summary>
    public static byte[] Scan(string name) => Encoding.Latin1.GetBytes(
        $"""
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [3 0 R] /Count 1 >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
        endobj
        % {Convert.ToHexStringLower(Encoding.UTF8.GetBytes(name))}
        trailer
        << /Root 1 0 R >>
        startxref
        9
        %%EOF

        """);
}
