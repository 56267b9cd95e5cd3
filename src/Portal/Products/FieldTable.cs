using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Sheets;

namespace Suban.Portal.Products;

/// <summary>Fields as a form has them: two short ones on a line, a long one by itself, with room for a hand.</summary>
internal static class FieldTable
{
    private const int ShortText = 40;
    private const int ShortChoice = 12;

    /// <param name="mongolianFirst">On which side of a label the same stands in Mongolian script.</param>
    public static SheetTable Of(IReadOnlyList<FieldLine> lines, bool mongolianFirst = false)
    {
        var both = lines.Any(l => l.Script is not null);
        var rows = new List<SheetRow>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (IsShort(line.Field) && i + 1 < lines.Count && IsShort(lines[i + 1].Field))
            {
                rows.Add(new SheetRow([.. Label(line), Value(line, 1), .. Label(lines[i + 1]), Value(lines[i + 1], 1)]));
                i++;
            }
            else
            {
                rows.Add(new SheetRow([.. Label(line), Value(line, both ? 4 : 3)]));
            }
        }

        IReadOnlyList<int> shares = !both ? [20, 30, 20, 30] : mongolianFirst ? [5, 15, 30, 5, 15, 30] : [15, 5, 30, 15, 5, 30];
        return new SheetTable(shares, [], rows);

        IEnumerable<SheetCell> Label(FieldLine line)
        {
            if (line.Script is not { } script)
            {
                return [new SheetCell(line.Label, CellKind.Label, both ? 2 : 1)];
            }

            var (chinese, upright) = (new SheetCell(line.Label, CellKind.Label), new SheetCell(script, CellKind.Upright));
            return mongolianFirst ? [upright, chinese] : [chinese, upright];
        }
    }

    private static SheetCell Value(FieldLine line, int span) => new(
        line.Value, line.Kind, span, line is { Kind: CellKind.Blank, Field.Type: ElementType.LongText } ? 3 : 1, line.Note);

    private static bool IsShort(PlannedField field) => field.Type switch
    {
        ElementType.LongText or ElementType.Address => false,
        ElementType.Text => field.Max is <= ShortText,
        ElementType.Choice => field.Options.Sum(o => o.Label.Length + 2) <= ShortChoice,
        _ => true,
    };
}
