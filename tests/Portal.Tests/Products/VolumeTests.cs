using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suban.Certificates.Papers;
using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

/// <summary>The volume of all guides: made behind the requests by a converter of its own, once for each version, and served from the store.</summary>
public sealed class VolumeTests : IDisposable
{
    private const string Book = "/152529/handbook/v1";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("suban-volume-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Volume_AskedFor_AnswersAtOnceAndIsServedFromTheStoreWhenMade()
    {
        await using var host = WithSlowConverter();
        using var browser = host.OpenBrowser();

        var started = Stopwatch.GetTimestamp();
        var first = await browser.GetAsync(Book + ".pdf");
        Assert.True(Stopwatch.GetElapsedTime(started) < _patience, "the request waited for the converter");

        Assert.Equal(HttpStatusCode.Accepted, first.Status);
        Assert.Equal("正在生成手册", first.Heading);
        first.AssertText("约 2 分钟做好");
        first.AssertText("稍后回来");
        Assert.Equal(HttpStatusCode.Accepted, (await browser.GetAsync(Book + ".pdf")).Status);
        Let();
        var pdf = await ProductText.PdfAsync(browser, Book + ".pdf");
        var word = await ProductText.DocxAsync(browser, Book + ".docx");

        Assert.Equal(pdf, await ProductText.PdfAsync(browser, Book + ".pdf"));
        Assert.Contains("第1版", string.Concat(ProductText.Paragraphs(word)), StringComparison.Ordinal);
        Assert.Single(Runs());
    }

    [Fact]
    public async Task Sheet_WhileAVolumeIsMade_DoesNotWaitForIt()
    {
        await using var host = WithSlowConverter();
        using var browser = host.OpenBrowser();
        Assert.Equal(HttpStatusCode.Accepted, (await browser.GetAsync(Book + ".pdf")).Status);

        Assert.NotEmpty(await ProductText.PdfAsync(browser, "/152529/themes/8/v1/notice.pdf"));

        Assert.Equal(HttpStatusCode.Accepted, (await browser.GetAsync(Book + ".pdf")).Status);
        Let();
        await ProductText.PdfAsync(browser, Book + ".pdf");
    }

    [Fact]
    public async Task Volume_WithoutAConverter_IsStillThereAsWord()
    {
        await using var host = new TestHost(configure: services => services.AddSingleton(Of(services) with { Converter = "" }));
        using var browser = host.OpenBrowser();

        (await browser.GetAsync(Book + ".pdf")).AssertText("没有安装制作 PDF 的程序");
        Assert.Equal(HttpStatusCode.Accepted, (await browser.GetAsync(Book + ".docx")).Status);

        for (var since = Stopwatch.StartNew(); since.Elapsed < _patience;)
        {
            using var answer = await browser.Client.GetAsync(new Uri(Book + ".docx", UriKind.Relative));
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                Assert.NotEmpty(ProductText.Paragraphs(await answer.Content.ReadAsByteArrayAsync()));
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        Assert.Fail("the volume was not made");
    }

    /// <summary>A converter that makes a volume only when it is let.</summary>
    private TestHost WithSlowConverter()
    {
        var program = Path.Combine(_folder.FullName, "convert");
        File.WriteAllText(program, """
            #!/bin/sh
            here=$(dirname "$0")
            case "$*" in *volumes*) echo run >> "$here/runs"; until [ -f "$here/go" ]; do sleep 0.1; done;; esac
            for file; do case "$file" in *.docx) echo "%PDF-1.4" > "${file%.docx}.pdf";; esac; done
            """);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new TestHost(configure: services => services.AddSingleton(Of(services) with { Converter = program }));
    }

    private void Let() => File.WriteAllText(Path.Combine(_folder.FullName, "go"), "");

    private string[] Runs() => File.ReadAllLines(Path.Combine(_folder.FullName, "runs"));

    private static PapersSettings Of(IServiceCollection services) =>
        (PapersSettings)services.Last(s => s.ServiceType == typeof(PapersSettings)).ImplementationInstance!;
}
