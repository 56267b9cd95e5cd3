using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Accounts;

public sealed class RoleTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task GrantRole_BySecurityAdministrator_EndsTheSessionAndShowsInTheNext(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var (_, security, _) = await database.AddAdministratorsAsync();
        var account = await database.AddStaffAsync("window9");
        var before = await database.SignInAsync("window9", AccountDatabase.Password) ?? default;

        var outcome = await database.GrantAsync(security, account, Role.WindowClerk);

        Assert.Null(outcome.Refusal);
        Assert.Null(await database.ReaderAsync(before));
        var after = await database.SignInAsync("window9", AccountDatabase.Password) ?? default;
        Assert.Equal([Role.WindowClerk], (await database.ReaderAsync(after))?.Roles);
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    [InlineData(Role.WindowClerk)]
    [InlineData(Role.Applicant)]
    public async Task GrantRole_BesideAnAdministratorsRole_IsRefused(Role role)
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        var (_, security, _) = await database.AddAdministratorsAsync();
        var other = await database.AddStaffAsync("security8");
        await database.GrantAsync(security, other, Role.SecurityAdministrator);

        var outcome = await database.GrantAsync(security, other, role);

        Assert.Equal("account.roles_exclude", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task GrantRole_ToOneself_IsRefused()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        var (_, security, _) = await database.AddAdministratorsAsync();

        Assert.Equal("account.not_yourself", (await database.GrantAsync(security, security, Role.Editor)).Refusal?.Code);
    }

    [Theory]
    [InlineData(Role.WindowClerk)]
    [InlineData(Role.SecurityAdministrator)]
    public async Task GrantRole_BySystemAdministratorOnceThereIsASecurityOne_IsRefused(Role role)
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        var (system, _, _) = await database.AddAdministratorsAsync();
        var account = await database.AddStaffAsync("window9");

        Assert.Equal("account.only_security_administrator", (await database.GrantAsync(system, account, role)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RevokeRole_Held_EndsTheSession(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var (_, security, _) = await database.AddAdministratorsAsync();
        var account = await database.AddStaffAsync("window9");
        await database.GrantAsync(security, account, Role.WindowClerk);
        var session = await database.SignInAsync("window9", AccountDatabase.Password) ?? default;

        var process = database.Process("RevokeRole", security);
        var outcome = await database.RunAsync<RevokeRole, RoleRevoked>((op, c) => op.RunAsync(account, Role.WindowClerk, process, c), process);

        Assert.Null(outcome.Refusal);
        Assert.Null(await database.ReaderAsync(session));
    }

    [Fact]
    public async Task CreateFirstAdministrator_Second_IsRefused()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        await database.AddAdministratorsAsync();
        var password = await database.PasswordAsync();

        var outcome = await database.RunAsync<CreateFirstAdministrator, AdministratorCreated>((op, c) => op.RunAsync(
            "另一位", "system8", password, database.Process("CreateFirstAdministrator"), c));

        Assert.Equal("account.administrator_exists", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task DisableAccount_SignedIn_EndsTheSessionAndLocksTheDoor()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        var (system, _, _) = await database.AddAdministratorsAsync();
        var account = await database.AddStaffAsync("window9");
        var session = await database.SignInAsync("window9", AccountDatabase.Password) ?? default;

        var process = database.Process("DisableAccount", system);
        await database.RunAsync<DisableAccount, AccountDisabled>((op, c) => op.RunAsync(account, process, c), process);

        Assert.Null(await database.ReaderAsync(session));
        Assert.Null(await database.SignInAsync("window9", AccountDatabase.Password));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task EnableAccount_Closed_LetsTheSamePersonInAgain(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var (system, _, _) = await database.AddAdministratorsAsync();
        var account = await database.AddStaffAsync("window9");
        var process = database.Process("EnableAccount", system);
        await database.RunAsync<DisableAccount, AccountDisabled>((op, c) => op.RunAsync(account, process, c), process);

        var enabled = await database.RunAsync<EnableAccount, AccountEnabled>((op, c) => op.RunAsync(account, process, c), process);
        var again = await database.RunAsync<EnableAccount, AccountEnabled>((op, c) => op.RunAsync(account, process, c), process);

        Assert.Null(enabled.Refusal);
        Assert.Equal("account.not_disabled", again.Refusal?.Code);
        Assert.NotNull(await database.SignInAsync("window9", AccountDatabase.Password));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task MoveStaff_ToNowhereKnown_IsRefusedAndKeepsTheSession(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var (system, _, _) = await database.AddAdministratorsAsync();
        var account = await database.AddStaffAsync("window9");
        var session = await database.SignInAsync("window9", AccountDatabase.Password) ?? default;
        var process = database.Process("MoveStaff", system);

        var refused = await database.RunAsync<MoveStaff, StaffMoved>((op, c) => op.RunAsync(account, Guid.CreateVersion7(process.Now), null, process, c), process);
        Assert.Equal("staff.authority", refused.Refusal?.Code);
        Assert.NotNull(await database.ReaderAsync(session));

        var moved = await database.RunAsync<MoveStaff, StaffMoved>((op, c) => op.RunAsync(account, null, null, process, c), process);
        Assert.Null(moved.Refusal);
        Assert.Null(await database.ReaderAsync(session));
    }
}
