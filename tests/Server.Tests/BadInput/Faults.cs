using System.Text.RegularExpressions;

namespace Suban.Server.Tests.BadInput;

/// <summary>What was found, the same thing once.</summary>
internal sealed partial class Faults
{
    private readonly SortedSet<string> _found = [];

    public int Sent { get; private set; }

    public async Task GatherAsync(string sender, FoundForm form, IAsyncEnumerable<string> faults)
    {
        Sent++;
        await foreach (var fault in faults)
        {
            _found.Add(Number().Replace($"{(sender.Length == 0 ? "nobody" : sender)} {form.Method} {form.Action.PathAndQuery}: {fault}", "#"));
        }
    }

    public void AssertNone() => Assert.True(_found.Count == 0, string.Join('\n', _found));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]{20}")]
    private static partial Regex Number();
}
