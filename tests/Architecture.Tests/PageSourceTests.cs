using System.Text.RegularExpressions;

namespace Suban.Architecture.Tests;

public sealed partial class PageSourceTests
{
    public static TheoryData<string> Pages() => [.. Repository.Sources("*.cshtml").Select(Repository.Relative)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_HasNothingInline(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));

        Assert.DoesNotMatch(InlineStyle(), text);
        Assert.DoesNotMatch(InlineScript(), text);
        Assert.DoesNotMatch(InlineHandler(), text);
        Assert.DoesNotMatch(RawHtml(), text);
    }

    [GeneratedRegex(@"\sstyle=""")]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"\son[a-z]+=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineHandler();

    [GeneratedRegex(@"Html\.Raw\(")]
    private static partial Regex RawHtml();
}
