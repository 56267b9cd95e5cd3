using System.Security.Cryptography;
using System.Text;
using Suban.Kernel;

namespace Suban.Organisation.Accounts;

/// <summary>The code that lets whoever reads the server's console, and nobody else, create the first administrator in a browser.</summary>
public sealed class FirstSetUp
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>New at every start; printed only while there is no administrator.</summary>
    public string Code { get; } = RandomNumberGenerator.GetString(Alphabet, 10);

    public static Refusal Refused => AccountRefusals.SetUpCodeWrong;

    public bool Fits(string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes((typed ?? "").ToUpperInvariant()), Encoding.UTF8.GetBytes(Code));
}
