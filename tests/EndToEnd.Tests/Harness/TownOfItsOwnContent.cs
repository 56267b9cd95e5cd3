using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>A town whose content folder a test may change.</summary>
public sealed class TownOfItsOwnContent(Chromium chromium) : Town(chromium)
{
    private readonly string _content = ContentCopy.Make();

    protected override string Content => _content;

    /// <summary>Replaces words in a file of the content folder; the next start publishes what it then says.</summary>
    public void Change(string file, string words, string by)
    {
        var path = Path.Combine(_content, file);
        var text = File.ReadAllText(path);
        Assert.Contains(words, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(words, by, StringComparison.Ordinal));
    }
}
