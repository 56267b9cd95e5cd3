using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Suban.Exchange.Links;

/// <summary>The two keys of a system (系统密钥): one by which it speaks to us, one by which it knows that a push is ours.</summary>
public sealed record LinkKeys(string Key, string Secret)
{
    private const int Length = 32;
    private const string SecretPrefix = "whsec_";

    internal static LinkKeys Create() => new(
        "sb_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length)),
        SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));

    internal static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>The bytes the signature is made with.</summary>
    internal static byte[] BytesOf(string secret) => Convert.FromBase64String(secret[SecretPrefix.Length..]);
}
