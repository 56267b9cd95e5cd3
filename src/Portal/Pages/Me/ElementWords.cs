using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Organisation;
using Suban.Parties;

namespace Suban.Portal.Pages.Me;

/// <summary>The words for what a file holds: the catalogue's labels, with numbers masked.</summary>
public sealed class ElementWords(CatalogueStore catalogue, Regions regions)
{
    private const string Identity = "身份和联系方式";

    private static readonly Dictionary<string, string> _identity = new(StringComparer.Ordinal)
    {
        ["name"] = "姓名或名称",
        ["credit-code"] = "统一社会信用代码",
        ["handler"] = "经办人",
        ["id-number"] = "身份证号码",
        ["mobile"] = "手机号码",
    };

    public string Label(string elementId) => _identity.GetValueOrDefault(elementId) ?? Find(elementId)?.Label ?? elementId;

    public string Group(string elementId)
    {
        if (_identity.ContainsKey(elementId))
        {
            return Identity;
        }

        var library = catalogue.Current.Region(regions.Default.Code)?.Library;
        var section = library?.FindElement(elementId)?.Section;
        return section is not null && library?.Sections.TryGetValue(section, out var found) == true ? found.Title : "其他";
    }

    public string Show(string elementId, string value) => Find(elementId) is { } element
        ? element.Type switch
        {
            ElementType.CitizenId or ElementType.BankCard => Mask.IdNumber(value),
            ElementType.Mobile => Mask.Mobile(value),
            _ => element.Options.FirstOrDefault(o => o.Id == value)?.Label ?? (element.Unit is { } unit ? $"{value} {unit}" : value),
        }
        : value;

    private DataElement? Find(string elementId) => catalogue.Current.Region(regions.Default.Code)?.Library.FindElement(elementId);
}
