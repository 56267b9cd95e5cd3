using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Cases.Archives;
using Suban.Cases.Jobs;
using Suban.Cases.Withdrawal;
using Suban.Certificates.Files;
using Suban.Certificates.Sheets;
using Suban.Kernel.Crypto;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

public sealed class ArchivePagesTests
{
    [Fact]
    public async Task Archive_Untouched_IsListedCheckedAndPackedWithEveryFileTheIndexNames()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        var journey = await ArchivedAsync(host);
        using var supervisor = await host.SignInAsync("supervisor1");
        var list = await supervisor.OpenAsync("/watch/archives");

        var file = await list.FollowAsync(journey.Number);
        var silent = await file.Form("form[method=post]").SubmitAsync();
        var packed = await BorrowAsync(supervisor, silent, "Zip");

        file.AssertText("刚才逐件核对，全部一致");
        file.AssertText("还没有人借阅过");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        silent.AssertText("请写明为什么借阅");
        (await supervisor.OpenAsync($"/watch/archives/{journey.Number}")).AssertText("行政复议答复");
        await using var zip = new ZipArchive(new MemoryStream(packed), ZipArchiveMode.Read);
        var index = await BytesAsync(zip.GetEntry("目录.json")!);
        Assert.Contains(Convert.ToHexStringLower(Sm3.Of(index)), Encoding.UTF8.GetString(await BytesAsync(zip.GetEntry("说明.txt")!)), StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(Sm3.Of(index)), Encoding.UTF8.GetString(await BytesAsync(zip.GetEntry("办理记录.ndjson")!)), StringComparison.Ordinal);
        var materials = JsonDocument.Parse(index).RootElement.EnumerateArray()
            .Where(line => line.GetProperty("Part").GetString() == nameof(ArchivedPart.Material)).Select(line => line.GetProperty("Hash").GetString()!).ToList();
        Assert.NotEmpty(materials);
        var found = new List<string>();
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("材料/", StringComparison.Ordinal)))
        {
            found.Add(Convert.ToHexStringLower(SHA256.HashData(await BytesAsync(entry))));
        }

        Assert.Equal(materials, found);
    }

    [Fact]
    public async Task Archive_AsOneVolume_IsAPdfWhereAConverterIsInstalled()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        Assert.SkipUnless(host.Services.GetRequiredService<SheetFiles>().MakesPdf, "No LibreOffice here.");
        var journey = await ArchivedAsync(host);
        using var supervisor = await host.SignInAsync("supervisor1");

        var pdf = await BorrowAsync(supervisor, await supervisor.OpenAsync($"/watch/archives/{journey.Number}"), "Pdf");

        Assert.Equal("%PDF", Encoding.ASCII.GetString(pdf, 0, 4));
    }

    [Fact]
    public async Task Archive_FileGoneFromTheDisk_IsSaid()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        var journey = await ArchivedAsync(host);
        using var supervisor = await host.SignInAsync("supervisor1");
        foreach (var stored in Directory.EnumerateFiles(host.Services.GetRequiredService<FilesSettings>().Folder, "*", SearchOption.AllDirectories))
        {
            File.Delete(stored);
        }

        var page = await supervisor.OpenAsync($"/watch/archives/{journey.Number}");

        page.AssertText("核对不一致，请马上告诉系统管理员和审计管理员");
        page.AssertText("不一致");
    }

    [Fact]
    public async Task Archives_AnybodyElse_AreRefused()
    {
        await using var host = new TestHost();
        using var browser = await host.SignInAsync("market1");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/watch/archives")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/watch/archives/1525290202601010001")).Status);
    }

    private static async Task<CaseJourney> ArchivedAsync(TestHost host)
    {
        var journey = await (await CaseJourney.SubmitAsync(host)).AcceptAsync();
        var revision = (await journey.TrackAsync()).Revision;
        await journey.DoAsync<WithdrawCase, CaseWithdrawn>((op, p, c) => op.RunAsync(journey.Applicant, journey.CaseId, revision, p, c));
        host.Clock!.AdjustTime(host.Clock.GetUtcNow().AddDays(ArchiveCase.RestDays + 1));
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);
        return journey;
    }

    private static async Task<byte[]> BorrowAsync(Browser browser, HtmlPage page, string format)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Format"] = format,
            ["Purpose"] = "行政复议答复",
            ["__RequestVerificationToken"] = page.One("form[method=post] input[name=__RequestVerificationToken]").GetAttribute("value")!,
        });
        using var answer = await browser.Client.PostAsync(page.Address, content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry)
    {
        await using var content = await entry.OpenAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
