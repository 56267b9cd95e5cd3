using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Suban.Kernel;

namespace Suban.Organisation.Accounts;

/// <summary>
/// Checks and hashes passwords before an operation runs: hashing takes a tenth of a second on purpose,
/// and the one writer must not wait for it.
/// </summary>
public sealed class Passwords : IDisposable
{
    private const int Most = 128;

    // The hasher's contract wants an account and does not look at it.
    private static readonly Account _anyone = new() { Name = "", Region = "", CreatedAt = default };

    private static readonly Lazy<HashSet<string>> _common = new(ReadCommon);

    private readonly IPasswordHasher<Account> _hasher;
    private readonly Lazy<string> _nobody;

    // Leaves a core to everybody else when somebody floods the sign-in page.
    private readonly SemaphoreSlim _room = new(Math.Max(1, Environment.ProcessorCount - 1));

    internal Passwords(IPasswordHasher<Account> hasher)
    {
        _hasher = hasher;
        _nobody = new(() => hasher.HashPassword(_anyone, "nobody signs in with this"));
    }

    /// <summary>Checks a chosen password and prepares it for the operation that stores it.</summary>
    /// <param name="field">The form field, for the fault.</param>
    /// <param name="own">Names and numbers of the account, which its password may not be.</param>
    public async Task<Outcome<NewPassword>> PrepareAsync(
        string field, string? typed, PasswordAudience audience, IEnumerable<string?> own, CancellationToken cancel)
    {
        var password = typed ?? "";
        return FaultOf(password, audience, own) is { } fault
            ? AccountRefusals.Invalid("account.password_weak", field, fault)
            : new NewPassword(await InRoomAsync(() => _hasher.HashPassword(_anyone, password), cancel));
    }

    internal Task<bool> VerifyAsync(string? hash, string typed, CancellationToken cancel) => InRoomAsync(
        () =>
        {
            // Made at the first sign-in of all and not at the start, which it would delay; known and unknown names wait for it alike.
            var nobody = _nobody.Value;
            return _hasher.VerifyHashedPassword(_anyone, hash ?? nobody, typed.Length > Most ? "" : typed) != PasswordVerificationResult.Failed &&
                hash is not null;
        },
        cancel);

    public void Dispose() => _room.Dispose();

    private static string? FaultOf(string typed, PasswordAudience audience, IEnumerable<string?> own)
    {
        var least = audience == PasswordAudience.Staff ? 12 : 10;
        var length = new StringInfo(typed).LengthInTextElements;
        return length switch
        {
            0 => "请填写密码",
            _ when length < least => $"密码至少 {least} 个字符，现在 {length} 个。可以用几个不相干的词连在一起",
            _ when typed.Length > Most => $"密码最多 {Most} 个字符",
            _ when IsCommon(typed) => "这个密码太常见，容易被猜到，请换一个",
            _ when own.Any(o => o is { Length: > 3 } && typed.Contains(o, StringComparison.OrdinalIgnoreCase)) =>
                "密码里不要带自己的账号、姓名或号码，请换一个",
            _ => null,
        };
    }

    private static bool IsCommon(string typed) =>
        typed.Distinct().Count() <= 3 || IsRun(typed) || _common.Value.Contains(typed.ToLowerInvariant());

    private static bool IsRun(string typed) => typed.Zip(typed.Skip(1), (a, b) => b - a) is var steps &&
        (steps.All(s => s is 1 or -9) || steps.All(s => s is -1 or 9));

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(Passwords).Assembly.GetManifestResourceStream("Suban.Organisation.Accounts.common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private async Task<T> InRoomAsync<T>(Func<T> work, CancellationToken cancel)
    {
        await _room.WaitAsync(cancel);
        try
        {
            return await Task.Run(work, cancel);
        }
        finally
        {
            _room.Release();
        }
    }
}

/// <summary>A checked and hashed password on its way into an account.</summary>
public sealed class NewPassword
{
    internal NewPassword(string hash) => Hash = hash;

    internal string Hash { get; }
}

public enum PasswordAudience
{
    Applicant,
    Staff,
}
