using System.Globalization;
using System.Text;

namespace Suban.Kernel;

/// <summary>A sheet for spreadsheet programs, as comma-separated values in UTF-8 with a mark they recognise.</summary>
public static class CsvSheet
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static byte[] Write(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(head))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(object value) => value is string text
        ? $"\"{Harmless(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : string.Create(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>A program that opens the file computes what looks like a formula; an apostrophe keeps it a text.</summary>
    private static string Harmless(string text) =>
        text.AsSpan().TrimStart() is [var first, ..] && (first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || text[0] is '\t' or '\r' or '\n')
            ? "'" + text
            : text;
}
