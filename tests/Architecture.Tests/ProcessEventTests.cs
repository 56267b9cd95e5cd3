using System.Text.RegularExpressions;
using Suban.Kernel;

namespace Suban.Architecture.Tests;

public sealed partial class ProcessEventTests
{
    private static readonly IReadOnlyList<Row> _rows = [.. File
        .ReadLines(Path.Combine(Repository.Root, "docs/process-events.md"))
        .Select(line => TableRow().Match(line))
        .Where(m => m.Success)
        .Select(m => new Row(m.Groups["process"].Value, Names(m.Groups["always"].Value + m.Groups["sometimes"].Value)))];

    public static TheoryData<string> Operations() => [.. OperationTypes().Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_IsListedWithItsEvents(string operation) =>
        Assert.Contains(_rows, row => row.Process == operation);

    [Fact]
    public void ListedEvents_AllExist()
    {
        var types = Repository.Modules.SelectMany(a => a.GetTypes()).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(_rows.SelectMany(r => r.Events).Where(e => !types.Contains(e)));
    }

    [Fact]
    public void ListedProcesses_AllExist()
    {
        var operations = OperationTypes().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(_rows.Select(r => r.Process).Where(p => !operations.Contains(p)));
    }

    private static IEnumerable<Type> OperationTypes() => Repository.Modules
        .SelectMany(a => a.GetExportedTypes())
        .Where(t => t.Namespace != "Suban.Kernel" && t.GetMethods().Any(m =>
            m.Name == "RunAsync" && m.DeclaringType == t && ReturnsOutcome(m.ReturnType)));

    private static bool ReturnsOutcome(Type type) =>
        type.IsGenericType && type.GenericTypeArguments is [{ IsGenericType: true } inner] &&
        inner.GetGenericTypeDefinition() == typeof(Outcome<>);

    private static string[] Names(string cells) => [.. Identifier().Matches(cells).Select(m => m.Groups[1].Value)];

    private sealed record Row(string Process, string[] Events);

    [GeneratedRegex(@"^\| `(?<process>\w+)` \| [^|]* \|(?<always>[^|]*)\|(?<sometimes>[^|]*)\|")]
    private static partial Regex TableRow();

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex Identifier();
}
