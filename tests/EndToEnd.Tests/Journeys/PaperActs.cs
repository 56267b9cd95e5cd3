using Microsoft.Playwright;
using Suban.EndToEnd.Tests.Harness;
using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>What people do with the papers of a case: print them, take the files away, have a stranger check them.</summary>
internal static class PaperActs
{
    /// <summary>Prints one paper of each title on the case's page, and the file made of it; both lead to the same check.</summary>
    /// <returns>The code on each paper, by its title.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> PrintPapersAsync(this Person person, string number, params string[] titles)
    {
        await person.OpenAsync($"/cases/{number}");
        var links = await person.Page.Locator("section[aria-labelledby='papers'] a").AllAsync();
        var papers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            papers.TryAdd(await link.Locator("b").InnerTextAsync(), (await link.GetAttributeAsync("href"))!);
        }

        Assert.Subset(papers.Keys.ToHashSet(StringComparer.Ordinal), titles.ToHashSet(StringComparer.Ordinal));
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var title in titles)
        {
            codes.Add(title, await person.PrintPaperAsync(title, papers[title]));
        }

        return codes;
    }

    /// <summary>The sheet that is open, printed: A4, with its words and its one code, without what belongs to the screen.</summary>
    public static async Task<string> PrintSheetAsync(this Person person, params string[] words)
    {
        var sheet = (await person.PrintAsync()).IsA4([await person.HeadingAsync(), .. words]);
        Assert.DoesNotContain("返回", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("打印", sheet.Text, StringComparison.Ordinal);
        return sheet.Code;
    }

    /// <summary>A stranger scans the code on a paper.</summary>
    public static async Task FindsGenuineAsync(this Person stranger, string code, string title)
    {
        await stranger.ScanAsync(code);
        Assert.Equal("文书真实有效", await stranger.HeadingAsync());
        await stranger.SeesAsync(title);
    }

    /// <summary>A stranger has the signature of a file checked, as it is and with one byte changed.</summary>
    public static async Task ChecksSignatureAsync(this Person stranger, byte[] pdf)
    {
        await stranger.OpenAsync("/verify/file");
        await stranger.UploadAsync(pdf);
        await stranger.SeesAsync("签名有效，内容没有改过");
        pdf[pdf.Length / 2] ^= 1;
        await stranger.UploadAsync(pdf);
        await stranger.SeesAsync("签名不符：内容被改动过");
    }

    /// <summary>What the code shown on a screen says to the other side's camera.</summary>
    public static async Task<string> ReadCodeOnScreenAsync(this Person person) =>
        await PrintedSheet.ReadCodeAsync(await person.Page.Locator("main .ms-qr svg, main svg.ms-qr").First.ScreenshotAsync());

    private static async Task<string> PrintPaperAsync(this Person person, string title, string address)
    {
        await person.OpenAsync(address);
        await person.WaitForAsync("下载 PDF（带签名）");
        Assert.Equal(title, await person.HeadingAsync());
        var number = (await person.Page.Locator(".ms-sheet__number").InnerTextAsync()).Replace("编号", "", StringComparison.Ordinal).Trim();
        var code = await person.PrintSheetAsync(number);
        var file = (await PrintedSheet.ReadAsync(await person.DownloadAsync(address + "/pdf"))).IsA4(title, number);
        Assert.Equal(code, file.Code);
        return code;
    }

    private static async Task UploadAsync(this Person stranger, byte[] pdf)
    {
        await stranger.Page.GetByLabel("PDF 或 JSON 文件").SetInputFilesAsync(new FilePayload { Name = "文书.pdf", MimeType = "application/pdf", Buffer = pdf });
        await stranger.PressAsync("验签");
    }
}
