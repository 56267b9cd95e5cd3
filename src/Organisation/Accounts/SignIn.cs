using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Organisation.Accounts;

/// <summary>Signs a person in (登录), or counts the failure.</summary>
/// <remarks>A wrong password must be counted, so a failed sign-in is an answer and not a refusal, which would leave no trace.</remarks>
public sealed class SignIn(AppDbContext db, AccountStore accounts, BlindIndex blind)
{
    /// <summary>What to show for every failed sign-in, whatever the cause.</summary>
    public static Refusal Refused => AccountRefusals.SignInRefused;

    /// <param name="address">The network address, counted but not kept in the clear.</param>
    public async Task<Outcome<SignInAnswered>> RunAsync(
        CheckedCredential credential, string address, ProcessContext process, CancellationToken cancel)
    {
        var from = await AddressAsync(address, cancel);
        var account = credential.AccountId is { } id ? await accounts.FindAsync(id, cancel) : null;
        if (account is null || from.IsBlocked(process.Now))
        {
            from.CountFailure(process.Now);
            return new SignInAnswered(null);
        }

        if (account.IsLocked(process.Now) || account.DisabledAt is not null)
        {
            return new SignInAnswered(null);
        }

        return credential.Fits(account) ? Start(account, process) : Fail(account, from, process);
    }

    private SignInAnswered Start(Account account, ProcessContext process)
    {
        account.ForgetFailures();
        var session = new Session
        {
            SessionId = Guid.CreateVersion7(process.Now),
            AccountId = account.Id,
            Stamp = account.SecurityStamp ?? "",
            StartedAt = process.Now,
        };
        db.Add(session);
        db.Record(account.Stream, new SignedIn(account.Id), process);
        return new SignInAnswered(session.SessionId);
    }

    private SignInAnswered Fail(Account account, SignInAddress from, ProcessContext process)
    {
        from.CountFailure(process.Now);
        account.CountFailure(process.Now);
        db.Record(account.Stream, new SignInFailed(account.Id, account.AccessFailedCount), process);
        return new SignInAnswered(null);
    }

    private async Task<SignInAddress> AddressAsync(string address, CancellationToken cancel)
    {
        var index = blind.Of(SignInAddress.Column, address);
        if (await db.Set<SignInAddress>().FirstOrDefaultAsync(a => a.AddressIndex == index, cancel) is { } known)
        {
            return known;
        }

        var added = new SignInAddress { AddressIndex = index };
        db.Add(added);
        return added;
    }
}

/// <summary>The answer to a sign-in: a session, or none for whatever reason.</summary>
public sealed record SignInAnswered(Guid? SessionId);

/// <summary>A person signed in (登录).</summary>
public sealed record SignedIn(Guid AccountId);

/// <summary>A wrong password was given for the account.</summary>
public sealed record SignInFailed(Guid AccountId, int Failures);
