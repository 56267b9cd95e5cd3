namespace Suban.Organisation.Accounts;

/// <summary>Checks passwords before the operation that needs the answer, outside the one writer.</summary>
public sealed class Credentials(AccountStore accounts, Passwords passwords)
{
    /// <summary>Takes the same time whether or not the account exists.</summary>
    public async Task<CheckedCredential> CheckAsync(string? signInName, string? password, CancellationToken cancel) =>
        await CheckAsync(await accounts.FindAsync(Limit(signInName), cancel), password, cancel);

    public async Task<CheckedCredential> CheckAsync(Guid accountId, string? password, CancellationToken cancel) =>
        await CheckAsync(await accounts.FindAsync(accountId, cancel), password, cancel);

    private static string Limit(string? typed) => typed is null ? "" : typed.Length <= 64 ? typed : typed[..64];

    private async Task<CheckedCredential> CheckAsync(Account? account, string? password, CancellationToken cancel)
    {
        var right = await passwords.VerifyAsync(account?.PasswordHash, password ?? "", cancel);
        return new CheckedCredential(account?.Id, account?.SecurityStamp, right);
    }
}

/// <summary>What checking a name and password gave; only the operations of this module can look inside.</summary>
public sealed class CheckedCredential
{
    internal CheckedCredential(Guid? accountId, string? stamp, bool right) => (AccountId, Stamp, Right) = (accountId, stamp, right);

    internal Guid? AccountId { get; }

    /// <summary>The security stamp the password was checked against; a change in between voids the check.</summary>
    internal string? Stamp { get; }

    internal bool Right { get; }

    internal bool Fits(Account account) => Right && account.Id == AccountId && account.SecurityStamp == Stamp;
}
