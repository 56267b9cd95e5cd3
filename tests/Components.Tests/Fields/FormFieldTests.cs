using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Suban.Components.Fields;

namespace Suban.Components.Tests.Fields;

public sealed class FormFieldTests
{
    [Theory]
    [InlineData("2026", "3", "8", "2026-03-08")]
    [InlineData("２０２６", "０３", "８", "2026-03-08")]
    [InlineData("2026", "13", "1", "2026年13月1日")]
    [InlineData("2026", "", "", "2026年月日")]
    [InlineData("", "", "", "")]
    public void ReadFrom_DateBoxes_IsOneTextThatKeepsWhatWasTyped(string year, string month, string day, string expected)
    {
        var field = new FormField { Name = "sign.on", Label = "签约日期", Kind = FieldKind.Date };

        var typed = field.ReadFrom(Form(("sign.on.Year", year), ("sign.on.Month", month), ("sign.on.Day", day)));
        var again = DateParts.Read(typed);

        Assert.Equal(expected, typed);
        Assert.Equal(expected, again.ToString());
    }

    [Fact]
    public void ReadFrom_NoChoiceMade_IsNothingAndALockedFieldIsNeverRead()
    {
        var field = new FormField { Name = "tenure", Label = "房屋来源", Kind = FieldKind.Choice };

        Assert.Null(field.ReadFrom(Form()));
        Assert.Equal(" rent ", field.ReadFrom(Form(("tenure", " rent "))));
        Assert.Null((field with { Locked = true }).ReadFrom(Form(("tenure", "own"))));
    }

    [Theory]
    [InlineData(FieldKind.Text, 0, "input[type=text].ms-w-30")]
    [InlineData(FieldKind.LongText, 0, "textarea")]
    [InlineData(FieldKind.Code, 0, "input.ms-w-18")]
    [InlineData(FieldKind.Telephone, 0, "input[type=tel][inputmode=tel].ms-w-11")]
    [InlineData(FieldKind.Number, 0, "input[inputmode=decimal].ms-w-6")]
    [InlineData(FieldKind.Date, 0, ".govuk-date-input input[name='x.Year']")]
    [InlineData(FieldKind.Choice, 2, ".govuk-radios--inline input[type=radio]")]
    [InlineData(FieldKind.Choice, 6, ".govuk-radios input[type=radio]")]
    [InlineData(FieldKind.Choice, 7, "select")]
    public void Field_OfEveryKind_HasItsControl(FieldKind kind, int choices, string selector)
    {
        var field = new FormField
        {
            Name = "x",
            Label = "项目",
            Kind = kind,
            Choices = [.. Enumerable.Range(1, choices).Select(n => new Choice($"{n}", $"第{n}种"))],
        };

        var html = Rendered.Tag(new FormFieldTagHelper { Of = field, ViewContext = Rendered.View() });

        Assert.NotNull(html.QuerySelector(selector));
    }

    private static FormCollection Form(params (string Name, string Value)[] values) =>
        new(values.ToDictionary(v => v.Name, v => new StringValues(v.Value)));
}
