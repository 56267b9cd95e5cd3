using System.Globalization;
using System.Text.Json.Nodes;
using Suban.Catalogue;

namespace Suban.Api.Standard;

/// <summary>Data elements in the three attributes by which the standard describes a data item, and certificate kinds.</summary>
internal static class StandardLibrary
{
    public static IEnumerable<JsonObject> Materials(CatalogueLibrary library) => library.Materials
        .Where(material => library.MaterialUsers.Contains(material.Id))
        .OrderBy(material => material.Id, StringComparer.Ordinal)
        .Select(StandardItems.Material);

    public static IEnumerable<JsonObject> Elements(CatalogueLibrary library) => library.Document.Elements
        .Where(element => library.ElementUsers.Contains(element.Id))
        .Select(element => new JsonObject
        {
            ["数据项名称"] = element.Label,
            ["数据类型及格式"] = FormatOf(element),
            ["备注"] = element.Options.Count > 0 ? string.Join('、', element.Options.Select(option => option.Label)) : element.Unit ?? element.Hint,
            ["数据项代号"] = element.Id,
        });

    public static IEnumerable<JsonObject> CertificateKinds(CatalogueLibrary library) => library.Document.Certificates
        .Select(kind => new JsonObject
        {
            ["证照名称"] = kind.Name,
            ["证照颁发机构"] = library.Authority(kind.Definer).Name,
            ["持证主体"] = StandardItems.AudienceCode(kind.Holder),
            ["有效期限"] = kind.ValidityYears is { } years ? $"{years} 年" : "长期",
            ["证照数据项"] = StandardProfile.Texts(kind.Fields.Select(field => field.Label)),
            ["证照代号"] = kind.Key,
            ["以本地确认为准"] = StandardProfile.YesNo(kind.NeedsLocalConfirmation),
        });

    /// <summary>As the standard writes formats (an..24): letters and digits of that length, or up to it.</summary>
    private static string FormatOf(DataElement element) => element.Type switch
    {
        ElementType.CitizenId or ElementType.CreditCode => "an18",
        ElementType.Mobile => "n11",
        ElementType.Postcode => "n6",
        ElementType.Number or ElementType.Money => "n..",
        ElementType.Date => "YYYYMMDD",
        ElementType.YesNo => "n1",
        ElementType.Choice => "an..",
        ElementType.BankCard or ElementType.Phone => "an..",
        ElementType.Text or ElementType.LongText or ElementType.PersonName or ElementType.Address =>
            element.Max is { } most ? string.Create(CultureInfo.InvariantCulture, $"an..{most:0}") : "an..",
    };
}
