using Suban.Catalogue.Checking;

namespace Suban.Catalogue.Tests.Checking;

public sealed class ContentCheckTests : IDisposable
{
    private readonly ContentFixture _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Run_SoundContent_HasNoErrors() => Assert.Empty(_content.Check().Errors);

    [Fact]
    public void Run_Wildcard_AsksForTheWholeBlock()
    {
        var item = _content.Check().Document.Items.First(i => i.Key == "restaurant");

        Assert.Equal(["operator.name", "operator.mobile", "premises.area"], item.Asks.Select(a => a.Element));
    }

    [Fact]
    public void Print_Errors_EndsWithExitCodeOne()
    {
        _content.Write("themes/008.yaml", "theme: 8\n");
        using var output = new StringWriter();

        Assert.Equal(1, ContentReport.Print(_content.Check(), output));
        Assert.Contains("content/themes/008.yaml:1: 错误：", output.ToString(), StringComparison.Ordinal);
    }
}
