using System.Diagnostics;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Tests.Compiling;

public sealed class ShippedThemesTests
{
    public static TheoryData<int> Numbers() => [.. ShippedContent.Themes.Select(t => t.Number)];

    [Fact]
    public void Content_Checked_HasNoErrors() => Assert.Empty(ShippedContent.Checked.Errors);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Numbers), DisableDiscoveryEnumeration = true)]
    public void Theme_EveryAnswerSet_KeepsEveryInvariant(int number)
    {
        var theme = ShippedContent.Theme(number);
        foreach (var answers in AnswerTree.Leaves(theme.Theme))
        {
            PlanInvariants.Check(theme, answers, KnownFacts.None);
        }
    }

    [Fact]
    public void Compile_LargestTheme_TakesLessThanAMillisecond()
    {
        if (ShippedContent.Themes.Count == 0)
        {
            Assert.Skip("No themes are shipped yet.");
        }

        var theme = ShippedContent.Themes.MaxBy(t => t.Theme.Parts.Count)!;
        var answers = AnswerTree.Leaves(theme.Theme).MaxBy(a => PlanCompiler.Compile(theme, a, KnownFacts.None).Components.Count)!;
        for (var warm = 0; warm < 200; warm++)
        {
            PlanCompiler.Compile(theme, answers, KnownFacts.None);
        }

        var clock = Stopwatch.StartNew();
        for (var round = 0; round < 200; round++)
        {
            PlanCompiler.Compile(theme, answers, KnownFacts.None);
        }

        Assert.InRange(clock.Elapsed.TotalMilliseconds / 200, 0, 1);
    }
}
