using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Kernel.Crypto;

namespace Suban.Organisation.Accounts;

/// <summary>Finds and keeps accounts for the operations of this module; what it holds stays inside.</summary>
public sealed class AccountStore
{
    private readonly AppDbContext _db;
    private readonly UserManager<Account> _users;
    private readonly BlindIndex _blind;
    private readonly FieldCipher _cipher;

    internal AccountStore(AppDbContext db, UserManager<Account> users, BlindIndex blind, FieldCipher cipher) =>
        (_db, _users, _blind, _cipher) = (db, users, blind, cipher);

    /// <summary>By what people type: an account name, a credit code, a mobile or an identity number.</summary>
    internal Task<Account?> FindAsync(string typed, CancellationToken cancel)
    {
        var index = IndexOf(typed);
        var name = _users.NormalizeName(TypedNumber.CleanPhone(typed));
        return _db.Set<Account>()
            .Include(a => a.Roles)
            .Where(a => a.NormalizedUserName == name || _db.Set<SignInName>().Any(n => n.NameIndex == index && n.AccountId == a.Id))
            .FirstOrDefaultAsync(cancel);
    }

    internal Task<Account?> FindAsync(Guid accountId, CancellationToken cancel) =>
        _db.Set<Account>().Include(a => a.Roles).FirstOrDefaultAsync(a => a.Id == accountId, cancel);

    /// <summary>Adds the account; a name in use is the only expected fault.</summary>
    internal async Task<Refusal?> AddAsync(Account account, string field)
    {
        var result = await _users.CreateAsync(account);
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName)))
        {
            return AccountRefusals.NameTaken(field, account.UserName ?? "");
        }

        Require(result);
        return null;
    }

    /// <summary>Lets the account be signed in with a personal number; null when it is free.</summary>
    internal async Task<Refusal?> AddNumberAsync(Guid accountId, string number, string field, CancellationToken cancel)
    {
        if (await FindAsync(number, cancel) is not null)
        {
            return AccountRefusals.NumberTaken(field);
        }

        _db.Add(new SignInName { NameIndex = IndexOf(number), AccountId = accountId });
        return null;
    }

    internal async Task SetPasswordAsync(Account account, NewPassword password)
    {
        account.PasswordHash = password.Hash;
        account.ForgetFailures();
        await EndSessionsAsync(account);
    }

    /// <summary>Every session carries the old stamp and ends with it.</summary>
    internal async Task EndSessionsAsync(Account account) => Require(await _users.UpdateSecurityStampAsync(account));

    internal byte[] SealMobile(Guid accountId, string mobile) => _cipher.Seal(Account.MobileColumn, accountId, mobile);

    internal OneTimeCode DrawCode(Guid accountId, bool byMessage, TimeSpan life, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var code = new OneTimeCode
        {
            OneTimeCodeId = id,
            AccountId = accountId,
            CodeSealed = _cipher.Seal(OneTimeCode.Column, id, OneTimeCode.Draw(byMessage ? 6 : 12)),
            CreatedAt = now,
            ExpiresAt = now + life,
            ByMessage = byMessage,
        };
        _db.Add(code);
        return code;
    }

    internal string Open(OneTimeCode code) => _cipher.Open(OneTimeCode.Column, code.OneTimeCodeId, code.CodeSealed);

    private string IndexOf(string typed) => _blind.Of(SignInName.Column, TypedNumber.CleanPhone(typed).ToUpperInvariant());

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
    }
}
