namespace Suban.Workbench.Catalog;

/// <summary>Lists as people type them: one on a line.</summary>
internal static class TypedLines
{
    public static IReadOnlyList<string> Of(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public static string Text(IEnumerable<string> lines) => string.Join("\n", lines);

    /// <summary>Null where nothing was typed.</summary>
    public static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings(" ").Trim();
}
