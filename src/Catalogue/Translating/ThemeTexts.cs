namespace Suban.Catalogue.Translating;

/// <summary>What a guide says of one theme in sentences, each under the name its translation has: <c>theme/8/note-1</c>.</summary>
/// <remarks>A line that moves to another place says something else there: its translation then waits for release again.</remarks>
public sealed record ThemeTexts(
    IReadOnlyList<ThingText> Summary, IReadOnlyList<ThingText> Who, IReadOnlyList<ThingText> Benefits)
{
    public IEnumerable<ThingText> All => [.. Summary, .. Who, .. Benefits];

    public static ThemeTexts Of(ServiceTheme theme)
    {
        var own = $"theme/{theme.Number}";
        return new ThemeTexts(
            theme.Summary.Length == 0 ? [] : [new ThingText(own + "/summary", theme.Summary)],
            [.. Lines("eligibility", theme.Eligibility.Select(e => e.Because)), .. Lines("condition", theme.Conditions), .. Lines("note", theme.Notes)],
            [.. Lines("benefit", theme.Benefits)]);

        IEnumerable<ThingText> Lines(string kind, IEnumerable<string> lines) => lines.Select((line, i) => new ThingText($"{own}/{kind}-{i + 1}", line));
    }
}

/// <param name="Thing">What is named or said: <c>item/outdoor-sign</c>, <c>words/bring</c>.</param>
public sealed record ThingText(string Thing, string Chinese);
