using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace Suban.Kernel.Crypto;

/// <summary>Signs and checks with SM2 over SM3 (GB/T 32918) under the default user id; signatures are DER, as GM/T 0009 asks.</summary>
public sealed class Sm2Signer
{
    private static readonly ECDomainParameters _curve = new(GMNamedCurves.GetByName("sm2p256v1"));
    private readonly ECPrivateKeyParameters _key;

    private Sm2Signer(ECPrivateKeyParameters key)
    {
        _key = key;
        PublicKey = _curve.G.Multiply(key.D).Normalize().GetEncoded(compressed: false);
    }

    /// <summary>The uncompressed point, 65 bytes.</summary>
    public byte[] PublicKey { get; }

    public byte[] Sign(ReadOnlySpan<byte> content)
    {
        var signer = new SM2Signer();
        signer.Init(forSigning: true, new ParametersWithRandom(_key, new SecureRandom()));
        signer.BlockUpdate(content);
        return signer.GenerateSignature();
    }

    public static bool Verify(byte[] publicKey, ReadOnlySpan<byte> content, byte[] signature)
    {
        try
        {
            var signer = new SM2Signer();
            signer.Init(forSigning: false, new ECPublicKeyParameters(_curve.Curve.DecodePoint(publicKey), _curve));
            signer.BlockUpdate(content);
            return signer.VerifySignature(signature);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or IOException)
        {
            return false; // not a point of the curve, not a signature: not valid
        }
    }

    internal static Sm2Signer FromPrivateKey(byte[] secret) => new(new ECPrivateKeyParameters(new BigInteger(1, secret), _curve));

    internal static byte[] NewPrivateKey()
    {
        var random = new SecureRandom();
        while (true)
        {
            var candidate = new BigInteger(_curve.N.BitLength, random);
            if (candidate.SignValue > 0 && candidate.CompareTo(_curve.N.Subtract(BigInteger.One)) < 0)
            {
                var bytes = candidate.ToByteArrayUnsigned();
                return [.. new byte[32 - bytes.Length], .. bytes];
            }
        }
    }
}
