using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace Suban.Kernel.Crypto;

/// <summary>Lets a sealed number be found by equality without being readable: a keyed SM3 code (HMAC) of its normalised form.</summary>
public sealed class BlindIndex(KeyRing keys)
{
    /// <param name="column">Table and column, so that equal numbers in two columns do not show as equal.</param>
    public string Of(string column, string normalised)
    {
        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter(keys.BlindIndexKey));
        mac.BlockUpdate(Encoding.UTF8.GetBytes($"{column}|{normalised}"));
        var code = new byte[Sm3.Size];
        mac.DoFinal(code);
        return Convert.ToHexStringLower(code);
    }
}
