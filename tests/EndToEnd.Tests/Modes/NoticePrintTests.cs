using Suban.EndToEnd.Tests.Harness;
using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Modes;

/// <summary>The notice for a person's own answers as a browser prints it: one sheet, or two of which neither is but an end.</summary>
[Collection(nameof(SharedTown))]
public sealed class NoticePrintTests(Town town) : TownTests(town)
{
    [Fact]
    public async Task Notices_OfThreeThemesInThreeRegions_AreOneSheetOrTwoWellFilled()
    {
        var reader = await Town.ComesAsync(Look.Desk);
        foreach (var (region, theme, answers) in NoticeAnswers.Everywhere)
        {
            await reader.OpenAsync($"/{region}/themes/{theme}/v1/notice{answers}");

            var sheet = (await reader.PrintAsync()).IsA4("一次性告知单", "告知人").IsWellFilled();

            Assert.Equal($"/{region}/themes/{theme}/v1", new Uri(sheet.Code).AbsolutePath);
        }
    }
}
