using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suban.Kernel.Crypto;

namespace Suban.Certificates.Signing;

/// <summary>An electronic signature on a document (电子签名): SM2 over its own statements, one of which is the SM3 hash of the content.</summary>
/// <remarks>电子签名法 art. 13, 14; GB/T 32918 (SM2), GB/T 32905 (SM3).</remarks>
public sealed record DocumentSignature
{
    /// <summary>The number of the document.</summary>
    [JsonPropertyName("number")]
    public required string Number { get; init; }

    /// <summary>The authority whose seal signs.</summary>
    [JsonPropertyName("signer")]
    public required string Signer { get; init; }

    /// <summary>Which key: the first 16 digits of the SM3 hash of the public key.</summary>
    [JsonPropertyName("key")]
    public required string KeyId { get; init; }

    [JsonPropertyName("signedAt")]
    public required string SignedAt { get; init; }

    /// <summary>SM3 of the signed content, lower-case hexadecimal.</summary>
    [JsonPropertyName("sm3")]
    public required string Sm3 { get; init; }

    /// <summary>The signature in DER, base64; empty while it is being made.</summary>
    [JsonPropertyName("value")]
    public string Value { get; init; } = string.Empty;

    internal static string KeyIdOf(byte[] publicKey) => Convert.ToHexStringLower(Kernel.Crypto.Sm3.Of(publicKey))[..16];

    internal static DocumentSignature Make(ReadOnlySpan<byte> content, string number, string signer, Sm2Signer key, DateTimeOffset now)
    {
        var unsigned = new DocumentSignature
        {
            Number = number,
            Signer = signer,
            KeyId = KeyIdOf(key.PublicKey),
            SignedAt = now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Sm3 = Convert.ToHexStringLower(Kernel.Crypto.Sm3.Of(content)),
        };
        return unsigned with { Value = Convert.ToBase64String(key.Sign(CanonicalJson.Of(unsigned))) };
    }

    internal static DocumentSignature? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            // Only the exact bytes this class writes are a signature: another spelling of the same statements is an alteration.
            return JsonSerializer.Deserialize<DocumentSignature>(json) is { } read && CanonicalJson.Of(read).AsSpan().SequenceEqual(json) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether this signature was made with that key over that content.</summary>
    internal bool Fits(ReadOnlySpan<byte> content, byte[] publicKey)
    {
        var value = new byte[Value.Length];
        return KeyId == KeyIdOf(publicKey) &&
            Sm3 == Convert.ToHexStringLower(Kernel.Crypto.Sm3.Of(content)) &&
            Convert.TryFromBase64String(Value, value, out var length) &&
            Convert.ToBase64String(value, 0, length) == Value && // base64 has several spellings of one value
            Sm2Signer.Verify(publicKey, CanonicalJson.Of(this with { Value = string.Empty }), value[..length]);
    }
}
