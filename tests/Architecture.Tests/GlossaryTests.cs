using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Suban.Architecture.Tests;

public sealed partial class GlossaryTests
{
    private static readonly IReadOnlyList<(string Name, string Summary)> _types =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Suban.*.xml")
            .SelectMany(file => XDocument.Load(file).Descendants("member"))
            .Select(m => (Name: (string)m.Attribute("name")!, Summary: m.Value))
            .Where(m => m.Name.StartsWith("T:", StringComparison.Ordinal) || m.Name.StartsWith("F:", StringComparison.Ordinal)),
    ];

    public static TheoryData<string, string> Terms()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs/glossary.md")))
        {
            if (Row().Match(line) is { Success: true } row)
            {
                data.Add(row.Groups["term"].Value, row.Groups["id"].Value);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void GlossaryTerm_TypeExists_SummaryNamesTheChineseTerm(string term, string identifier)
    {
        var summaries = _types.Where(t => t.Name.EndsWith("." + identifier, StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(summaries);
        Assert.Contains(summaries, s => s.Summary.Contains(term, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| (?<term>\p{IsCJKUnifiedIdeographs}+) \| [^|]+ \| `(?<id>[A-Za-z.]+)` \|")]
    private static partial Regex Row();
}
