using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Tests.Compiling;

public sealed class SingleItemTests
{
    [Fact]
    public void SingleItem_EveryShippedItemAndAnswer_KeepsEveryInvariant()
    {
        var region = new RegionCatalogue(new CatalogueLibrary(ShippedContent.Checked.Document, "152529", "test", []), 1, default);
        foreach (var item in region.Library.Document.Items)
        {
            var theme = region.SingleItem(item);
            foreach (var answers in AnswerTree.Leaves(theme.Theme))
            {
                PlanInvariants.Check(theme, answers, KnownFacts.None);
            }
        }
    }

    [Fact]
    public void SingleItem_DemandsDependOnAnAnswer_AsksTheQuestion()
    {
        var region = new RegionCatalogue(new CatalogueLibrary(ShippedContent.Checked.Document, "152529", "test", []), 1, default);

        var theme = region.SingleItem(region.FindItem("fire-safety-check")!);

        var way = Assert.Single(theme.Theme.Situations, s => s.Options.Any(o => o.Modes.Count > 0));
        var commitment = way.Options.First(o => o.Modes.Count > 0);
        var answers = theme.Theme.Situations.ToDictionary(s => s.Id, s => s == way ? commitment.Id : s.Options.First(o => !o.EndsHere).Id);
        Assert.Equal(HandlingMode.Commitment, Assert.Single(PlanCompiler.Compile(theme, answers, KnownFacts.None).Components).Mode);
    }
}
