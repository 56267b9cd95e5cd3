using System.Xml.Linq;

namespace Suban.Architecture.Tests;

public sealed class ModuleReferenceTests
{
    /// <summary>What each project may reference, in the order of dependence; Server and TestKit may reference everything.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> _allowed = new Dictionary<string, string[]>
    {
        ["Clocks"] = [],
        ["Kernel"] = [],
        ["Organisation"] = ["Kernel", "Clocks"],
        ["Parties"] = ["Kernel", "Organisation"],
        ["Catalogue"] = ["Kernel", "Clocks", "Organisation"],
        ["Certificates"] = ["Kernel", "Clocks", "Organisation", "Parties", "Catalogue"],
        ["Cases"] = ["Kernel", "Clocks", "Organisation", "Parties", "Catalogue", "Certificates"],
        ["Assistance"] = ["Kernel", "Clocks", "Organisation", "Parties", "Catalogue", "Certificates", "Cases"],
        ["Supervision"] = ["Kernel", "Clocks", "Organisation", "Catalogue", "Certificates"],
        ["Exchange"] = ["Kernel", "Clocks", "Organisation", "Parties", "Catalogue", "Certificates", "Cases", "Supervision"],
        ["Messaging"] = ["Kernel", "Organisation", "Parties"],
        ["Components"] = [],
        ["Portal"] = ["Kernel", "Clocks", "Organisation", "Parties", "Catalogue", "Certificates", "Cases", "Assistance", "Supervision", "Messaging", "Components"],
        ["Workbench"] = ["Kernel", "Clocks", "Organisation", "Parties", "Catalogue", "Certificates", "Cases", "Assistance", "Supervision", "Exchange", "Messaging", "Components"],
        ["Api"] = ["Kernel", "Clocks", "Organisation", "Parties", "Catalogue", "Certificates", "Cases", "Exchange"],
    };

    public static TheoryData<string> Projects() => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_OnlyWhatTheTableAllows(string project)
    {
        if (project == "Server")
        {
            return;
        }

        var referenced = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));

        Assert.True(_allowed.ContainsKey(project), $"{project} is not in the table of modules.");
        Assert.Empty(referenced.Except(_allowed[project]));
    }

    [Theory]
    [InlineData("Portal")]
    [InlineData("Workbench")]
    [InlineData("Api")]
    public void Pages_NeverTouchTheDatabase(string project)
    {
        var offenders = Repository.Sources("*.cs*")
            .Where(f => Repository.Relative(f).StartsWith($"src/{project}/", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f) is var text &&
                        (text.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) ||
                         text.Contains("AppDbContext", StringComparison.Ordinal)));

        Assert.Empty(offenders.Select(Repository.Relative));
    }
}
