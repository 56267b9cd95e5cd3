using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Demonstration;
using Suban.TestKit;

namespace Suban.Server.Tests.BadInput;

/// <summary>Staff of another region, where nothing of the town is known.</summary>
internal static class TownElsewhere
{
    private const string Region = "150303";

    private static readonly (string SignInName, Role Role)[] _staff =
        [("window9", Role.WindowClerk), ("market9", Role.Examiner), ("watch9", Role.Supervisor)];

    public static IEnumerable<string> Accounts => _staff.Select(s => s.SignInName);

    public static async Task CreateAsync(IServiceProvider services)
    {
        var writes = services.GetRequiredService<Writes>();
        var authority = services.GetRequiredService<Authorities>().Find(Region, "market-supervision")!.AuthorityId;
        var password = Required(await services.GetRequiredService<Passwords>()
            .PrepareAsync("Password", DemoAccounts.Password, PasswordAudience.Staff, [], default));
        var process = TestProcess.Create("Elsewhere", services.GetRequiredService<TimeProvider>().GetUtcNow());
        var security = await SecurityAsync(services);
        foreach (var (name, role) in _staff)
        {
            var staff = new NewStaff { Name = "别处人员", SignInName = name, Region = Region, AuthorityId = authority, Password = password };
            var created = Required(await writes.RunAsync<CreateStaff, StaffCreated>((op, c) => op.RunAsync(staff, process, c), process, default));
            Required(await writes.RunAsync<GrantRole, RoleGranted>((op, c) => op.RunAsync(created.AccountId, role, security, c), security, default));
        }
    }

    /// <summary>Roles are the security administrator's to grant.</summary>
    private static async Task<ProcessContext> SecurityAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var staff = await scope.ServiceProvider.GetRequiredService<AccountQueries>().StaffAsync("152529", "securitx", default);
        return TestProcess.Create("Grant", services.GetRequiredService<TimeProvider>().GetUtcNow(), staff.Rows.First(s => s.SignInName == "security1").AccountId);
    }

    private static T Required<T>(Outcome<T> outcome) where T : notnull =>
        outcome.TryGet(out var value) ? value : throw new InvalidOperationException(outcome.Refusal.Message);
}
