using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Accounts;

/// <summary>Opens an account for an applicant (申请人账号). Part of registering the party, in the same transaction.</summary>
public sealed class OpenApplicantAccount(AppDbContext db, AccountStore accounts)
{
    public async Task<Outcome<AccountOpened>> RunAsync(NewApplicantAccount opened, ProcessContext process, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(process.Now);
        var account = new Account
        {
            Id = id,
            UserName = opened.SignInName ?? id.ToString("N"),
            Name = opened.Name,
            Region = process.Region,
            PartyId = opened.PartyId,
            MobileSealed = accounts.SealMobile(id, opened.Mobile),
            PasswordHash = opened.Password.Hash,
            CreatedAt = process.Now,
        };
        if (await accounts.AddAsync(account, opened.SignInField) is { } taken)
        {
            return taken;
        }

        foreach (var (field, number) in opened.Numbers)
        {
            if (await accounts.AddNumberAsync(id, number, field, cancel) is { } numberTaken)
            {
                return numberTaken;
            }
        }

        account.Grant(Role.Applicant, process);
        var accountOpened = new AccountOpened(id, opened.PartyId);
        db.Record(account.Stream, accountOpened, process);
        return accountOpened;
    }
}

/// <summary>What opening an applicant's account takes.</summary>
public sealed record NewApplicantAccount
{
    public required Guid PartyId { get; init; }

    public required string Name { get; init; }

    /// <summary>An account name of its own (an enterprise's credit code); null where only personal numbers are used.</summary>
    public string? SignInName { get; init; }

    public string SignInField { get; init; } = "CreditCode";

    public required string Mobile { get; init; }

    /// <summary>Personal numbers it may be signed in with, by form field.</summary>
    public required IReadOnlyDictionary<string, string> Numbers { get; init; }

    public required NewPassword Password { get; init; }
}

/// <summary>An applicant's account was opened.</summary>
public sealed record AccountOpened(Guid AccountId, Guid PartyId);
