using System.Text.RegularExpressions;
using Suban.Kernel;
using Suban.Kernel.Identifiers;

namespace Suban.Organisation.Accounts;

/// <summary>Creates an account for a member of staff (工作人员), who sets the password with a one-time code.</summary>
public sealed partial class CreateStaff(AppDbContext db, AccountStore accounts, Authorities authorities, Halls halls)
{
    public static readonly TimeSpan CodeLife = TimeSpan.FromDays(7);

    public async Task<Outcome<StaffCreated>> RunAsync(NewStaff staff, ProcessContext process, CancellationToken cancel)
    {
        var signInName = TypedNumber.CleanPhone(staff.SignInName);
        if (FaultOf(staff, signInName) is { } fault)
        {
            return fault;
        }

        var id = Guid.CreateVersion7(process.Now);
        var account = new Account
        {
            Id = id,
            UserName = signInName,
            Name = staff.Name,
            Region = staff.Region,
            PasswordHash = staff.Password?.Hash,
            CreatedAt = process.Now,
        }.Post(staff.AuthorityId, staff.WindowId);
        if (await accounts.AddAsync(account, "SignInName") is { } taken)
        {
            return taken;
        }

        if (staff.Password is null)
        {
            accounts.DrawCode(id, byMessage: false, CodeLife, process.Now);
        }

        var created = new StaffCreated(id, staff.Region, staff.AuthorityId, staff.WindowId);
        db.Record(account.Stream, created, process);
        return created;
    }

    internal static (string Field, string Message)? SignInNameFault(string signInName) => SignInPattern().IsMatch(signInName)
        ? null
        : ("SignInName", "账号由 4 至 30 个小写字母和数字组成，以字母开头，如 window01");

    private Refusal? FaultOf(NewStaff staff, string signInName) =>
        PersonName.FaultOf(staff.Name) is { } name ? AccountRefusals.Invalid("staff.name", "Name", name)
        : SignInNameFault(signInName) is var (field, message) ? AccountRefusals.Invalid("staff.sign_in_name", field, message)
        : staff.AuthorityId is { } authority && authorities.Find(authority) is null
            ? AccountRefusals.Invalid("staff.authority", "AuthorityId", "请选择所在部门")
        : staff.WindowId is { } window && halls.FindWindow(window) is null
            ? AccountRefusals.Invalid("staff.window", "WindowId", "请选择所在窗口")
        : null;

    [GeneratedRegex(@"\A[a-z][a-z0-9]{3,29}\z")]
    private static partial Regex SignInPattern();
}

/// <summary>What creating a member of staff takes.</summary>
public sealed record NewStaff
{
    public required string Name { get; init; }

    public required string SignInName { get; init; }

    public required string Region { get; init; }

    public Guid? AuthorityId { get; init; }

    public Guid? WindowId { get; init; }

    /// <summary>Null: a one-time code is drawn and the person chooses the password.</summary>
    public NewPassword? Password { get; init; }
}

/// <summary>A member of staff has an account, still without a role.</summary>
public sealed record StaffCreated(Guid AccountId, string Region, Guid? AuthorityId, Guid? WindowId);
