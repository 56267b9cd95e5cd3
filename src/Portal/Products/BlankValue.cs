using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Portal.Products;

/// <summary>What stands in an empty field: boxes to tick, the unit, the places of a date.</summary>
internal static class BlankValue
{
    private const string Room = "　　　　　　";

    public static string Of(PlannedField field) => field.Type switch
    {
        ElementType.Choice => string.Join("　", field.Options.Select(o => "□ " + o.Label)),
        ElementType.YesNo => "□ 是　□ 否",
        ElementType.Date => "　　　　年　　　月　　　日",
        ElementType.Number or ElementType.Money => Room + (field.Unit ?? (field.Type is ElementType.Money ? "元" : "")),
        _ => "",
    };
}
