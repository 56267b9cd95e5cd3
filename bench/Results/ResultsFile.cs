using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Suban.Bench.Results;

/// <summary>Writes bench/RESULTS.md, and the same to the console.</summary>
internal static class ResultsFile
{
    public static string Markdown(IReadOnlyList<Section> sections, string machine, TimeSpan took)
    {
        var text = new StringBuilder();
        text.AppendLine("# Results").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {machine}. The whole run took {took.TotalMinutes:N1} minutes.").AppendLine();
        text.AppendLine("Written by `dotnet run --project bench -c Release -- all`. A floor is the least the same machine needs for the same effect,")
            .AppendLine("measured in the same run; load, server and database share the cores, so ratios say more than rates.").AppendLine();
        AppendMissed(text, sections);
        foreach (var section in sections)
        {
            Append(text, section);
        }

        return text.ToString();
    }

    public static void Write(string markdown) => File.WriteAllText(Path, markdown);

    /// <summary>Puts sections that were measured by themselves in the place of those of the whole run; new ones stand at the end.</summary>
    public static void Put(IReadOnlyList<Section> sections)
    {
        var markdown = File.ReadAllText(Path);
        foreach (var section in sections)
        {
            var text = new StringBuilder();
            Append(text, section);
            var start = markdown.IndexOf($"## {section.Title}\n", StringComparison.Ordinal);
            var end = start < 0 ? -1 : markdown.IndexOf("\n## ", start, StringComparison.Ordinal);
            markdown = string.Concat(start < 0 ? markdown : markdown[..start], text.ToString(), end < 0 ? "" : markdown[(end + 1)..]);
        }

        Write(markdown);
    }

    private static void AppendMissed(StringBuilder text, IReadOnlyList<Section> sections)
    {
        var missed = (from section in sections from line in section.Lines where line.Held is false select (section, line)).ToList();
        text.AppendLine(missed.Count == 0 ? "Every aim was met." : "Aims missed in this run:").AppendLine();
        foreach (var (section, line) in missed)
        {
            var ratio = line.Ratio.Length > 0 ? $" ({line.Ratio} of the floor)" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"- {section.Title}, {line.What}: {line.Measured}{ratio}, aim {line.Aim}");
        }

        if (missed.Count > 0)
        {
            text.AppendLine();
        }
    }

    public static void Append(StringBuilder text, Section section)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {section.Title}").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"`{section.Command}`").AppendLine();
        text.AppendLine(section.Notes).AppendLine();
        if (section.ByItself is { } apart)
        {
            text.AppendLine(apart).AppendLine();
        }

        text.AppendLine("| what | measured | floor | ratio | aim | |").AppendLine("|---|---|---|---|---|---|");
        foreach (var line in section.Lines)
        {
            var verdict = line.Held switch { true => "met", false => "**missed**", null => "" };
            text.AppendLine(CultureInfo.InvariantCulture, $"| {line.What} | {line.Measured} | {line.Floor} | {line.Ratio} | {line.Aim} | {verdict} |");
        }

        text.AppendLine();
    }

    private static string Path { get; } = FileOf();

    private static string FileOf([CallerFilePath] string path = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "../RESULTS.md"));
}
