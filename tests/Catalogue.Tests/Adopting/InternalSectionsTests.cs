using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Tests.Adopting;

public sealed class InternalSectionsTests
{
    private const int Rental = 87;

    [Fact]
    public void Plan_OfARegionWhoseDepartmentSaysSo_NamesItsSectionsAndCountsTheRemovedReviews()
    {
        var here = ShippedContent.Region("152529").FindTheme(Rental)!;
        var elsewhere = ShippedContent.Region("150600").FindTheme(Rental)!;
        var answers = new Dictionary<string, string> { ["family"] = "single" };

        var plan = PlanCompiler.Compile(here, answers, KnownFacts.None);
        var other = PlanCompiler.Compile(elsewhere, answers, KnownFacts.None);

        Assert.Equal(["住房保障股", "行政审批股"], Assert.Single(plan.Components).Sections!);
        Assert.Equal(new Reduction(3, 2), ThemeOverview.Of(here).Reductions.Reviews);
        Assert.True(ThemeOverview.Of(here).Reductions.ReviewsNeedConfirmation);
        Assert.Null(Assert.Single(other.Components).Sections);
        Assert.Equal(new Reduction(0, 0), ThemeOverview.Of(elsewhere).Reductions.Reviews);
        Assert.Equal(other.PromisedWorkingDays, plan.PromisedWorkingDays);
    }

    [Fact]
    public void Region_WithSectionsAlone_KeepsEveryItemOfTheLibrary() =>
        Assert.Equal(ShippedContent.Checked.Document.Items.Count, ShippedContent.Region("152529").Library.Document.Items.Count);
}
