namespace Suban.Catalogue.Tests.Checking;

public sealed class AdoptionChecksTests : IDisposable
{
    private const string Catalogue = "regions/150271/catalogue.yaml";
    private const string Assist = "regions/150271/assist.yaml";

    private readonly ContentFixture _content = new();

    public AdoptionChecksTests()
    {
        _content.Write("themes/009.yaml", ContentFixture.Theme(parts: "parts: [registration]")
            .Replace("theme: 8", "theme: 9", StringComparison.Ordinal).Replace("我要开小餐馆", "我要开面馆", StringComparison.Ordinal));
        _content.Write("assist/projects.yaml", """
            assist:
              project-filing: { name: 企业投资项目备案, kind: filing, authority: development-reform, stage: initiation, limits: { statutory: on-the-spot, promised: on-the-spot } }
            """);
    }

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Run_SoundList_HasNoErrors()
    {
        _content.Write(Catalogue, "themes: [8, 9]\nmerged: { 9: { into: 8, because: 一样 } }\nlimits: { restaurant: { promised: 3 } }\n");
        _content.Write(Assist, "title: 目录\nstages: { initiation: 立项 }\nitems: [{ no: 1, item: project-filing, department: 发改部门 }]\n");

        Assert.Empty(_content.Check().Errors);
    }

    [Theory]
    [InlineData("themes: all\npacks:\n  x: { name: 礼包, with: [nowhere], contents: [章], payer: 财政 }", "没有这个事项")]
    [InlineData("themes: all\npacks:\n  x: { name: 礼包, with: [restaurant], contents: [], payer: 财政 }", "要写明随哪些事项")]
    public void Run_FaultyPack_NamesFileLineAndFault(string text, string fault)
    {
        _content.Write(Catalogue, text);

        Assert.Contains(_content.Check().Errors, e =>
            e.File == "content/" + Catalogue && e.Line == 3 && e.Message.Contains(fault, StringComparison.Ordinal));
    }
}
