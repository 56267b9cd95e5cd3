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
}
