using System.Net;
using Suban.TestKit;

namespace Suban.Server.Tests;

public sealed class DemonstrationTests
{
    [Fact]
    public async Task SignIn_DemonstrationAccounts_ReachTheirOwnData()
    {
        await using var host = new TestHost();
        using var applicant = await host.SignInAsync("19900000001");
        using var clerk = await host.SignInAsync("window1");

        Assert.Equal(HttpStatusCode.OK, (await applicant.GetAsync("/me")).Status);
        Assert.NotEqual("/login", (await clerk.GetAsync("/me")).Path);
    }
}
