using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Access;

namespace Suban.Organisation.Accounts;

/// <summary>Creates the installation's first system administrator (系统管理员); refused once there is one.</summary>
public sealed class CreateFirstAdministrator(AppDbContext db, AccountStore accounts)
{
    public async Task<Outcome<AdministratorCreated>> RunAsync(
        string name, string signInName, NewPassword password, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<AccountRole>().AnyAsync(r => r.Role == Role.SystemAdministrator, cancel))
        {
            return AccountRefusals.AdministratorExists;
        }

        var folded = TypedNumber.CleanPhone(signInName);
        if (FaultOf(name, folded) is var (field, message))
        {
            return AccountRefusals.Invalid("staff.first_administrator", field, message);
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(process.Now),
            UserName = folded,
            Name = name,
            Region = process.Region,
            PasswordHash = password.Hash,
            CreatedAt = process.Now,
        };
        if (await accounts.AddAsync(account, "SignInName") is { } taken)
        {
            return taken;
        }

        account.Grant(Role.SystemAdministrator, process);
        var created = new AdministratorCreated(account.Id);
        db.Record(account.Stream, created, process);
        return created;
    }

    private static (string Field, string Message)? FaultOf(string name, string signInName) =>
        PersonName.FaultOf(name) is { } fault ? ("Name", fault) : CreateStaff.SignInNameFault(signInName);
}

/// <summary>The installation has its first system administrator.</summary>
public sealed record AdministratorCreated(Guid AccountId);
