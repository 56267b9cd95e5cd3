using System.Security.Cryptography;
using System.Text;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Accounts;

/// <summary>The code that lets whoever reads the server's console, and nobody else, create the first administrator in a browser.</summary>
public sealed class FirstSetUp(PlainReads reads)
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>New at every start; printed only while there is no administrator.</summary>
    public string Code { get; } = RandomNumberGenerator.GetString(Alphabet, 10);

    public static Refusal Refused => AccountRefusals.SetUpCodeWrong;

    /// <summary>Whether nobody runs this installation yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancel) =>
        await reads.ListAsync(
            "select 1 from account_role where role = @p0 limit 1", [$"{Role.SystemAdministrator}"], row => row.Number(0), cancel) is [];

    public bool Fits(string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes((typed ?? "").ToUpperInvariant()), Encoding.UTF8.GetBytes(Code));
}
