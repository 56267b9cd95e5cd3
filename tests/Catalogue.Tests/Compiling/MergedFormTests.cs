using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Tests.Compiling;

/// <summary>Two elements that an editor declared to be one fact.</summary>
public sealed class MergedFormTests : IDisposable
{
    private readonly ContentFixture _content = new();

    public MergedFormTests()
    {
        _content.Write("elements/staff.yaml", """
            section: { id: staff, title: 人员, order: 30, block: C }
            elements:
              staff.count: { label: 从业人数, type: number, unit: 人, min: 1, max: 100000 }
              staff.food: { label: 接触食品的人数, type: number, unit: 人, min: 0, max: 500 }
            """);
        _content.Write("items/registration.yaml", ContentFixture.Item("registration", "设立登记", "issues: business-license").Replace("premises.area]", "staff.count]", StringComparison.Ordinal));
        _content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记", "consumes: [business-license]").Replace("premises.area]", "staff.food]", StringComparison.Ordinal));
    }

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Compile_Merged_AsksOnceWithTheNarrowerLimits()
    {
        var plan = Plan("form: [{ field: staff.food, same-as: staff.count }]");

        var field = Assert.Single(plan.Fields, f => f.Id.StartsWith("staff", StringComparison.Ordinal));
        Assert.Equal(("staff.count", 1m, 500m), (field.Id, field.Min, field.Max));
        Assert.Equal(["registration", "restaurant"], field.Items);
        Assert.Same(field, plan.FindField("staff.food"));
        Assert.Equal((6, 3), (plan.Merge.FieldsBefore, plan.Merge.FieldsAfter));
    }

    [Fact]
    public void SplitByItem_Merged_GivesEachItemItsOwnElement()
    {
        var plan = Plan("form: [{ field: staff.food, same-as: staff.count }]");

        var forms = PlanCompiler.SplitByItem(plan, new Dictionary<string, string> { ["staff.count"] = "3" });

        Assert.Equal("staff.count", Assert.Single(forms.Single(f => f.Item == "registration").Values).Key);
        Assert.Equal("staff.food", Assert.Single(forms.Single(f => f.Item == "restaurant").Values).Key);
    }

    [Fact]
    public void Compile_MergeTargetNotAsked_AsksTheElementItself()
    {
        var plan = Plan("""
            questions: [{ id: q, ask: 要登记吗？, options: { a: 要, b: 不要 } }]
            form: [{ field: staff.food, same-as: staff.count }]
            """, "parts: [{ item: registration, when: { q: a } }, restaurant]", new() { ["q"] = "b" });

        Assert.Equal("staff.food", Assert.Single(plan.Fields, f => f.Id.StartsWith("staff", StringComparison.Ordinal)).Id);
    }

    [Theory]
    [InlineData("", "similar-fields", "最多")]
    [InlineData("form: [{ field: staff.food, apart-from: staff.count, because: 只是其中一部分人 }]", null, null)]
    [InlineData("form: [{ field: staff.food, same-as: staff.count }]", null, null)]
    [InlineData("form: [{ field: staff.food, same-as: operator.name }]", "", "不能合并")]
    [InlineData("form: [{ field: premises.area, same-as: staff.count }]", "", "没有事项要")]
    [InlineData("form: [{ field: staff.food, same-as: staff.count }, { field: staff.count, same-as: staff.food }]", "", "写了 2 次")]
    [InlineData("form: [{ field: staff.food }]", "", "same-as")]
    public void Check_Settlement_SaysWhatIsWrong(string form, string? rule, string? message)
    {
        _content.Write("themes/008.yaml", ContentFixture.Theme(form));

        var found = _content.Check().Problems.Where(p => p.Rule is "similar-fields" or "").ToList();

        if (rule is null)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(found, p => p.Rule == rule && p.Message.Contains(message!, StringComparison.Ordinal));
        }
    }

    private ThemePlan Plan(string more, string parts = "parts: [registration, restaurant]", Dictionary<string, string>? answers = null)
    {
        _content.Write("themes/008.yaml", ContentFixture.Theme(more, parts));
        var content = _content.Check();
        Assert.Empty(content.Errors);
        return PlanCompiler.Compile(
            new ThemeVersion(content.Document.Themes[0], new CatalogueLibrary(content.Document, "152529", "v", [])), answers ?? [], KnownFacts.None);
    }
}
