using Suban.Catalogue.Editing;

namespace Suban.Catalogue.Tests.Editing;

public sealed class ThemeMergeTests
{
    private static readonly ServiceTheme _origin = ThemeTextTests.Sample() with
    {
        Situations = [Question("a"), Question("b")],
        Parts = [new ThemePart { Item = "registration" }, new ThemePart { Item = "restaurant" }],
    };

    private static readonly HashSet<string> _none = [];

    [Fact]
    public void Of_DifferentPlaces_KeepsBoth()
    {
        var theirs = _origin with { Summary = "他改的。", Situations = [Question("a"), Question("b"), Question("c")] };
        var mine = _origin with { Name = "我改的", Situations = [Question("a", "我问"), Question("b")] };

        var merge = ThemeMerge.Of(_origin, theirs, mine, _none);

        Assert.Empty(merge.Disputed);
        Assert.Equal(("我改的", "他改的。"), (merge.Theme.Name, merge.Theme.Summary));
        Assert.Equal(["a", "b", "c"], merge.Theme.Situations.Select(s => s.Id));
        Assert.Equal("我问", merge.Theme.Situations[0].Ask);
    }

    [Fact]
    public void Of_SamePlace_IsDisputedAndTheirsUntilTaken()
    {
        var (theirs, mine) = (_origin with { Summary = "他改的。" }, _origin with { Summary = "我改的。", Notes = ["记下"] });

        var open = ThemeMerge.Of(_origin, theirs, mine, _none);
        var taken = ThemeMerge.Of(_origin, theirs, mine, new HashSet<string> { "summary" });

        Assert.Equal(["summary"], open.Disputed);
        Assert.Equal("他改的。", open.Theme.Summary);
        Assert.Equal(["记下"], open.Theme.Notes);
        Assert.Equal("我改的。", taken.Theme.Summary);
    }

    [Fact]
    public void Of_SameWords_AreNoDispute() => Assert.Empty(
        ThemeMerge.Of(_origin, _origin with { Summary = "都这样改。" }, _origin with { Summary = "都这样改。" }, _none).Disputed);

    [Fact]
    public void Of_RemovedAndAdded_FollowEachEditor()
    {
        var theirs = _origin with { Parts = [_origin.Parts[0]] };
        var mine = _origin with { Parts = [new ThemePart { Item = "sign" }, .. _origin.Parts], Situations = [Question("b"), Question("a")] };

        var merge = ThemeMerge.Of(_origin, theirs, mine, _none);

        Assert.Empty(merge.Disputed);
        Assert.Equal(["sign", "registration"], merge.Theme.Parts.Select(p => p.Item));
        Assert.Equal(["b", "a"], merge.Theme.Situations.Select(s => s.Id));
    }

    [Fact]
    public void Difference_Field_NamesPlaceAndBothWords()
    {
        var change = Assert.Single(ThemeDifference.Of(_origin, _origin with { PromisedWorkingDays = 5 }, key => key));

        Assert.Equal(("承诺时限", "", "5 个工作日"), (change.Label, change.Before, change.After));
    }

    private static Situation Question(string id, string ask = "问？") => new()
    {
        Id = id, Ask = ask, Options = [new SituationOption { Id = "x", Say = "是" }, new SituationOption { Id = "y", Say = "不是" }],
    };
}
