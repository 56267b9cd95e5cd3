using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Demonstration;
using Suban.TestKit;

namespace Suban.Parties.Tests;

public sealed class DemoAccountsTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task EnsureAsync_Twice_MakesEveryAccountOnce(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        var demo = database.Services.GetRequiredService<DemoAccounts>();

        await demo.EnsureAsync(default);
        await demo.EnsureAsync(default);

        foreach (var account in DemoAccounts.All)
        {
            var credential = await database.ReadAsync<Credentials, CheckedCredential>(c =>
                c.CheckAsync(account.SignInName, DemoAccounts.Password, default));
            var answer = await database.RunAsync<SignIn, SignInAnswered>((op, c) => op.RunAsync(
                credential, "127.0.0.1", database.Process("SignIn"), c));
            Assert.True(answer.TryGet(out var answered) && answered.SessionId is not null, account.SignInName);
        }
    }

    [Fact]
    public void All_CoversEveryRole() =>
        Assert.Empty(Enum.GetValues<Role>().Except(DemoAccounts.All.SelectMany(a => a.Roles)));
}
