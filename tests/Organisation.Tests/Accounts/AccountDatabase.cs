using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Accounts;

/// <summary>A database with this module and a few people in it.</summary>
internal static class AccountDatabase
{
    public const string Password = "herd of nine camels";

    public static TestDatabase Create(DatabaseKind kind) => TestDatabase.Create(kind, s => s.AddOrganisation(new OrganisationSettings
    {
        ContentDirectory = ContentFolder.Shipped,
        PasswordRounds = 1,
    }));

    public static async Task<NewPassword> PasswordAsync(this TestDatabase database, string typed = Password) =>
        (await database.Services.GetRequiredService<Passwords>().PrepareAsync("Password", typed, PasswordAudience.Applicant, [], default))
        .TryGet(out var password) ? password : throw new InvalidOperationException("weak");

    public static async Task<Guid> AddStaffAsync(this TestDatabase database, string signInName, bool withPassword = true)
    {
        var password = withPassword ? await database.PasswordAsync() : null;
        var outcome = await database.RunAsync<CreateStaff, StaffCreated>((op, c) => op.RunAsync(
            new NewStaff { Name = "工作人员甲", SignInName = signInName, Region = "152529", Password = password },
            database.Process("CreateStaff"), c));
        return outcome.TryGet(out var created) ? created.AccountId : throw new InvalidOperationException(outcome.Refusal.Message);
    }

    public static async Task<Guid> AddApplicantAsync(this TestDatabase database, string mobile = "19900000009")
    {
        var password = await database.PasswordAsync();
        var outcome = await database.RunAsync<OpenApplicantAccount, AccountOpened>((op, c) => op.RunAsync(
            new NewApplicantAccount
            {
                PartyId = Guid.CreateVersion7(database.Clock.GetUtcNow()),
                Name = "申请人甲",
                Mobile = mobile,
                Numbers = new Dictionary<string, string> { ["Mobile"] = mobile },
                Password = password,
            },
            database.Process("OpenApplicantAccount"), c));
        return outcome.TryGet(out var opened) ? opened.AccountId : throw new InvalidOperationException(outcome.Refusal.Message);
    }

    /// <summary>The three administrators, made as an installation makes them.</summary>
    public static async Task<(Guid System, Guid Security, Guid Audit)> AddAdministratorsAsync(this TestDatabase database)
    {
        var password = await database.PasswordAsync();
        var first = await database.RunAsync<CreateFirstAdministrator, AdministratorCreated>((op, c) => op.RunAsync(
            "系统管理员甲", "system9", password, database.Process("CreateFirstAdministrator"), c));
        var system = first.TryGet(out var created) ? created.AccountId : throw new InvalidOperationException(first.Refusal.Message);
        var security = await database.AddStaffAsync("security9");
        var audit = await database.AddStaffAsync("audit9");
        await database.GrantAsync(system, security, Role.SecurityAdministrator);
        await database.GrantAsync(security, audit, Role.AuditAdministrator);
        return (system, security, audit);
    }

    public static Task<Outcome<RoleGranted>> GrantAsync(this TestDatabase database, Guid actor, Guid account, Role role)
    {
        var process = database.Process("GrantRole", actor);
        return database.RunAsync<GrantRole, RoleGranted>((op, c) => op.RunAsync(account, role, process, c), process);
    }

    /// <summary>Signs in as the page does; the session, or null.</summary>
    public static async Task<Guid?> SignInAsync(this TestDatabase database, string name, string password, string address = "127.0.0.1")
    {
        var credential = await database.ReadAsync<Credentials, CheckedCredential>(c => c.CheckAsync(name, password, default));
        var outcome = await database.RunAsync<SignIn, SignInAnswered>((op, c) => op.RunAsync(
            credential, address, database.Process("SignIn"), c));
        return outcome.TryGet(out var answered) ? answered.SessionId : null;
    }

    public static Task<Reader?> ReaderAsync(this TestDatabase database, Guid sessionId) =>
        database.ReadAsync<AccountQueries, Reader?>(q => q.ReaderAsync(sessionId, default));
}
