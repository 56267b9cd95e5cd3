using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Accounts;

public sealed class SignInTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_RightPassword_OpensASessionOfThatAccount(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var account = await database.AddApplicantAsync("19900000009");

        var session = await database.SignInAsync("+86 199-0000-0009", AccountDatabase.Password);

        Assert.NotNull(session);
        var reader = await database.ReaderAsync(session.Value);
        Assert.Equal(account, reader?.AccountId);
        Assert.Equal([Role.Applicant], reader?.Roles);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_WrongNameOrPassword_OpensNone(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        await database.AddStaffAsync("window9");

        Assert.Null(await database.SignInAsync("window8", AccountDatabase.Password));
        Assert.Null(await database.SignInAsync("window9", "herd of nine camel"));
        Assert.Null(await database.SignInAsync("", ""));
        Assert.NotNull(await database.SignInAsync("ＷＩＮＤＯＷ９", AccountDatabase.Password));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_FiveWrongPasswords_LocksTwiceAsLongEachTime(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        await database.AddStaffAsync("window9");
        for (var i = 0; i < 5; i++)
        {
            await database.SignInAsync("window9", "wrong");
        }

        Assert.Null(await database.SignInAsync("window9", AccountDatabase.Password));
        database.Clock.Advance(TimeSpan.FromSeconds(61));
        await database.SignInAsync("window9", "wrong");
        database.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(await database.SignInAsync("window9", AccountDatabase.Password));
        database.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.NotNull(await database.SignInAsync("window9", AccountDatabase.Password));
    }

    [Fact]
    public async Task RunAsync_WhileLocked_WrongPasswordsDoNotProlongTheLock()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        await database.AddStaffAsync("window9");
        for (var i = 0; i < 12; i++)
        {
            await database.SignInAsync("window9", "wrong");
        }

        database.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.NotNull(await database.SignInAsync("window9", AccountDatabase.Password));
    }

    [Fact]
    public async Task RunAsync_TwentyFailuresFromOneAddress_BlocksThatAddressOnly()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        await database.AddStaffAsync("window9");
        for (var i = 0; i < 20; i++)
        {
            await database.SignInAsync($"nobody{i}", "wrong", "203.0.113.9");
        }

        Assert.Null(await database.SignInAsync("window9", AccountDatabase.Password, "203.0.113.9"));
        Assert.NotNull(await database.SignInAsync("window9", AccountDatabase.Password, "203.0.113.10"));
    }

    [Fact]
    public async Task Reader_AfterEightHoursOrSignOut_IsGone()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        await database.AddStaffAsync("window9");
        var first = await database.SignInAsync("window9", AccountDatabase.Password) ?? default;
        var second = await database.SignInAsync("window9", AccountDatabase.Password) ?? default;

        await database.RunAsync<SignOut, SignedOut>((op, c) => op.RunAsync(first, database.Process("SignOut"), c));

        Assert.Null(await database.ReaderAsync(first));
        Assert.NotNull(await database.ReaderAsync(second));
        database.Clock.Advance(TimeSpan.FromHours(8));
        Assert.Null(await database.ReaderAsync(second));
    }
}
