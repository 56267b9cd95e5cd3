using DocumentFormat.OpenXml.Wordprocessing;

namespace Suban.Certificates.Sheets;

/// <summary>Sets the names in Mongolian script beside the letterhead, upright, on the side the region's order asks for.</summary>
internal static class SheetLetterhead
{
    /// <summary>What fits from top to bottom with room to spare: what does not fit is cut off, and half a name is a wrong one.</summary>
    private const int MostLetters = 12;

    private const int Height = 1500;

    public static void Put(Paragraph letterhead, SheetScript script)
    {
        var lines = script.Names.Prepend(script.Place).OfType<string>().SelectMany(name => UprightText.Lines(name, MostLetters)).ToList();
        var rest = 100 - (UprightText.ColumnShare * lines.Count);
        var chinese = UprightText.CellOf(rest, (Paragraph)letterhead.CloneNode(deep: true));
        var upright = lines.Select(l => UprightText.Cell(UprightText.ColumnShare, l)).ToList();
        var shares = lines.Select(_ => UprightText.ColumnShare).ToList();
        letterhead.InsertAfterSelf(script.First
            ? UprightText.Row([.. shares, rest], Height, [.. upright, chinese])
            : UprightText.Row([rest, .. shares], Height, [chinese, .. upright]));
        letterhead.Remove();
    }
}
