using Suban.Components.Status;

namespace Suban.Components.Tests.Status;

public sealed class LampTests
{
    [Theory]
    [InlineData(LampColour.Green, "剩 3 个工作日", "正常 · 剩 3 个工作日")]
    [InlineData(LampColour.Yellow, "剩 3 小时", "临期 · 剩 3 小时")]
    [InlineData(LampColour.Red, "超 2 天", "超时 · 超 2 天")]
    [InlineData(LampColour.Grey, null, "停钟")]
    public void Lamp_AnyColour_SaysItInWords(LampColour colour, string? remaining, string words) =>
        Assert.Equal(words, Rendered.Html(new Lamp(colour, remaining)).Body!.TextContent);

    [Fact]
    public void Lamp_Colours_HaveShapesOfTheirOwn()
    {
        var shapes = Enum.GetValues<LampColour>().Select(c => Rendered.Html(new Lamp(c)).QuerySelector("path")!.GetAttribute("d"));

        Assert.Equal(4, shapes.Distinct().Count());
    }

    [Fact]
    public void Lamp_Remaining_IsEncoded() =>
        Assert.Null(Rendered.Html(new Lamp(LampColour.Green, "<b>3</b>")).QuerySelector("b"));

    [Fact]
    public void Steps_State_IsToldToThoseWhoDoNotSee()
    {
        var html = Rendered.Tag(new StepsTagHelper
        {
            Items =
            [
                new("已提交", StepState.Done, "11-16 09:12"),
                new("并联审批中", StepState.Now, Parts: [new("营业执照", "市场监管局", new Lamp(LampColour.Green))]),
                new("统一出证", StepState.Ahead),
            ],
        });

        Assert.Equal(["已完成：", "正在进行：", "接下来："], html.QuerySelectorAll("ol > li > .govuk-visually-hidden").Select(s => s.TextContent));
        Assert.Equal("step", html.QuerySelector("[aria-current]")!.GetAttribute("aria-current"));
        Assert.Contains("正常", html.QuerySelector("li ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_Live_IsAnnounced()
    {
        var html = Rendered.Tag(new NoticeTagHelper { Tone = Tone.Bad, Title = "没有收下", Live = true }, "文件太大");

        Assert.Equal("alert", html.QuerySelector(".ms-notice--err")!.GetAttribute("role"));
        Assert.Equal("没有收下文件太大", html.Body!.TextContent);
    }

    [Fact]
    public void Qr_Any_HasALabelAndAQuietZone()
    {
        var html = Rendered.Tag(new QrTagHelper { Text = "https://example.invalid/152529/themes/8", Label = "手机扫码打开", Caption = "一码清" });
        var path = html.QuerySelectorAll("path")[1].GetAttribute("d")!;

        Assert.Equal("手机扫码打开", html.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.StartsWith("M4 4h7v1H4z", path, StringComparison.Ordinal);
    }
}
