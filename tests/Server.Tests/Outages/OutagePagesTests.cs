using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Server.Tests.Outages;

/// <summary>A database that cannot serve is told to people as what it is, and what they typed can be sent again.</summary>
public sealed class OutagePagesTests
{
    [Fact]
    public async Task Post_DiskFull_IsUnavailableAndTheSameFormCanBeSentAgain()
    {
        await using var host = new TestHost();
        using var browser = await host.SignInAsync("19900000001");
        var form = (await browser.OpenAsync("/me/profile/correct?element=contact.delivery-address")).Form().Fill("Claim", "我搬到 9 号了 <b>\"&");
        await FillUpAsync(host);

        var refused = await form.SubmitAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "服务暂时不能用"), (refused.Status, refused.Heading));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me/profile")).Status);
        await LimitAsync(host, 1_000_000);
        (await refused.Form("form[data-resend]").SubmitAsync("重新发送")).AssertText("更正核实中");
    }

    [Fact]
    public async Task Post_DiskFull_NeverPutsAPasswordIntoThePage()
    {
        await using var host = new TestHost();
        using var browser = host.OpenBrowser();
        var login = await browser.OpenAsync("/login");
        await FillUpAsync(host);

        var refused = await login.Form("form:has(input[type=password])").Fill("Account", "19900000001").Fill("Password", "never shown again").SubmitAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.DoesNotContain("never shown again", refused.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyRequest_PostgresGone_IsUnavailableUntilItIsBack()
    {
        Assert.SkipWhen(Databases.PostgresServer is null, "PostgreSQL not configured");
        await using var line = new CuttableLine(Databases.PostgresServer!);
        await using var host = new TestHost(DatabaseKind.Postgres, configure: services =>
        {
            var settings = (KernelSettings)services.Single(d => d.ServiceType == typeof(KernelSettings)).ImplementationInstance!;
            services.AddSingleton(settings with { PostgresConnection = line.Through(settings.PostgresConnection!) });
        });
        using var browser = await host.SignInAsync("19900000001");
        var form = (await browser.OpenAsync("/me/profile/correct?element=contact.delivery-address")).Form().Fill("Claim", "我搬到 9 号了");
        line.Cut();

        using var page = await browser.Client.GetAsync("/me/profile");
        using var problem = await browser.Client.GetAsync("/api/v1/cases/15252902026092800001?phoneTail=1234");
        var refused = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("服务暂时不能用", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (problem.StatusCode, problem.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(problem.Headers.RetryAfter);
        Assert.Equal("server.unavailable", JsonDocument.Parse(await problem.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/readyz")).Status);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "服务暂时不能用"), (refused.Status, refused.Heading));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/152529/themes/8")).Status);

        line.Mend();
        (await form.SubmitAsync()).AssertText("更正核实中");
    }

    /// <summary>Lets the file grow no further and fills what room its last pages have.</summary>
    private static async Task FillUpAsync(TestHost host)
    {
        await LimitAsync(host, 1); // SQLite takes the present size where it is larger
        var process = TestProcess.Create("Fill");
        for (var refused = 0; refused < 3;)
        {
            try
            {
                await host.Services.GetRequiredService<Writes>().RunAsync<AppDbContext, Filled>(
                    (db, _) =>
                    {
                        db.Record("test/filler", new Filled(), process);
                        return Task.FromResult<Outcome<Filled>>(new Filled());
                    },
                    process, CancellationToken.None);
            }
            catch (WriteUnavailableException)
            {
                refused++;
            }
        }
    }

    private static async Task LimitAsync(TestHost host, int pages) => await host.Services.GetRequiredService<Writes>().RunAsync<AppDbContext, Filled>(
        async (db, cancel) =>
        {
            await db.Database.ExecuteSqlRawAsync($"pragma max_page_count = {pages}", cancel);
            return new Filled();
        },
        TestProcess.Create("Limit"), CancellationToken.None);

    private sealed record Filled;
}
