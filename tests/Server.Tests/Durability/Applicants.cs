using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Suban.Kernel;
using Suban.Organisation.Accounts;
using Suban.TestKit;

namespace Suban.Server.Tests.Durability;

/// <summary>Prepares a data directory with people who are signed in and have a draft ready to be submitted.</summary>
internal static class Applicants
{
    private static readonly Dictionary<string, string> _answers = new()
    {
        ["area"] = "up-to-50", ["cold"] = "no", ["drain"] = "no", ["home"] = "no", ["sign"] = "no",
    };

    public static async Task<IReadOnlyList<Applicant>> PrepareAsync(string directory, string? connection, int count, CancellationToken cancel)
    {
        await using var host = new TestHost(directory, connection);
        var members = await new Crowd(host.Services).PrepareAsync(1, count, 8, _answers, cancel);
        var ready = new Applicant[count];
        await Parallel.ForAsync(0, count, cancel, async (i, stop) =>
            ready[i] = new Applicant(members[i], await CookieAsync(host.Services, members[i], stop)));
        return ready;
    }

    /// <summary>What the sign-in page leaves in a browser.</summary>
    private static async Task<string> CookieAsync(IServiceProvider services, CrowdMember member, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var credential = await scope.ServiceProvider.GetRequiredService<Credentials>()
            .CheckAsync(member.Reader.AccountId, Crowd.Password, cancel);
        var process = TestProcess.Create(nameof(SignIn), TimeProvider.System.GetUtcNow());
        var outcome = await services.GetRequiredService<Writes>().RunAsync<SignIn, SignInAnswered>(
            (op, c) => op.RunAsync(credential, "127.0.0.1", process, c), process, cancel);
        Assert.True(outcome.TryGet(out var answered) && answered.SessionId is not null);
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim("session", answered.SessionId.Value.ToString("N"))], "suban"));
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("suban");
        var lasting = new AuthenticationProperties { IssuedUtc = process.Now, ExpiresUtc = process.Now.AddMinutes(30) };
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(principal, lasting, "suban"))}";
    }
}
