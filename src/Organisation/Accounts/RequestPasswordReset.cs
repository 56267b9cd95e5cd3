using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Accounts;

/// <summary>Sends a code to the account's mobile (找回密码); answers alike whether or not there is such an account.</summary>
public sealed class RequestPasswordReset(AppDbContext db, AccountStore accounts)
{
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(10);

    public async Task<Outcome<PasswordResetAnswered>> RunAsync(string signInName, ProcessContext process, CancellationToken cancel)
    {
        var account = await accounts.FindAsync(signInName, cancel);
        if (account is { DisabledAt: null, MobileSealed: not null } && await MaySendAsync(account.Id, process.Now, cancel))
        {
            var code = accounts.DrawCode(account.Id, byMessage: true, _life, process.Now);
            db.Send(SendOneTimeCode.TopicName, new SendOneTimeCode.Message(code.OneTimeCodeId), process.Now);
            db.Record(account.Stream, new PasswordResetRequested(account.Id), process);
        }

        return new PasswordResetAnswered(Done: true);
    }

    /// <summary>One message a minute, five an hour, ten a day.</summary>
    private async Task<bool> MaySendAsync(Guid accountId, DateTimeOffset now, CancellationToken cancel)
    {
        var dayAgo = now.AddDays(-1);
        var sent = await db.Set<OneTimeCode>()
            .Where(c => c.AccountId == accountId && c.ByMessage && c.CreatedAt > dayAgo)
            .Select(c => c.CreatedAt)
            .ToListAsync(cancel);
        return sent.Count < 10 && sent.Count(s => s > now.AddHours(-1)) < 5 && !sent.Exists(s => s > now.AddMinutes(-1));
    }
}

/// <summary>The answer about a password reset; a request is always done, a code is right or not.</summary>
public sealed record PasswordResetAnswered(bool Done);

/// <summary>Somebody asked for a code to set a new password.</summary>
public sealed record PasswordResetRequested(Guid AccountId);
