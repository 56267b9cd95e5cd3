using System.Net;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Server.Tests;

public sealed class HealthTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Host_Started_IsHealthyAndReady(DatabaseKind kind)
    {
        await using var host = new TestHost(kind);
        using var browser = host.OpenBrowser();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/healthz")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/readyz")).Status);
    }
}
