using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Suban.Exchange.Pushing;

/// <summary>
/// The signature of a push (推送签名), as the Standard Webhooks specification has it, so that receivers find a library for it: HMAC-SHA256
/// over <c>id.timestamp.body</c>.
/// </summary>
public static class PushSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Version = "v1,";

    /// <summary>An older or younger push is not accepted: it may have been overheard.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    public static string Of(byte[] secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        byte[] signed = [.. head, .. body];
        return Version + Convert.ToBase64String(HMACSHA256.HashData(secret, signed));
    }

    /// <summary>Whether it is ours and of now, as a receiver checks it.</summary>
    public static bool IsValid(byte[] secret, string id, long timestamp, ReadOnlySpan<byte> body, string signature, DateTimeOffset now) =>
        (now - DateTimeOffset.FromUnixTimeSeconds(timestamp)).Duration() <= Tolerance
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret, id, timestamp, body)), Encoding.UTF8.GetBytes(signature));
}
