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

    [Theory]
    [InlineData(80, "loan=no,shared=no,utility=yes", "seller")]
    [InlineData(52, "birth=here,married=yes,hukou=no,insured=none", "father,mother")]
    [InlineData(52, "birth=here,married=no,follow=mother,hukou=no,insured=none", "mother")]
    [InlineData(52, "birth=here,married=no,follow=father,hukou=no,insured=none", "father,mother")]
    [InlineData(52, "birth=have,married=yes,hukou=no,insured=none", "")]
    public void Theme_WhoSignsBesideTheApplicant_FollowsFromTheAnswers(int number, string answers, string signers)
    {
        var plan = PlanCompiler.Compile(
            ShippedContent.Theme(number), answers.Split(',').Select(a => a.Split('=')).ToDictionary(a => a[0], a => a[1]), KnownFacts.None);

        Assert.Equal(signers, string.Join(',', plan.Signers.Select(s => s.Key)));
        Assert.All(plan.Signers, s => Assert.True(plan.FindField(s.NameField) is not null && plan.FindField(s.NumberField) is not null && s.NeedsLocalConfirmation));
    }
}
