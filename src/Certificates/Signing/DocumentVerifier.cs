namespace Suban.Certificates.Signing;

/// <summary>A public key whose signatures are believed.</summary>
public sealed record TrustedKey(string Authority, byte[] PublicKey);

/// <summary>What checking a file's signature came to (签名验证).</summary>
public enum SignatureVerdict
{
    Genuine,

    /// <summary>The content or the signature was changed after signing.</summary>
    Altered,

    /// <summary>Signed, but with a key this installation does not know.</summary>
    UnknownSigner,

    /// <summary>No signature of this platform in it.</summary>
    NoSignature,
}

/// <param name="Signature">What the file says of itself; believe it only where the verdict is genuine.</param>
public sealed record DocumentVerdict(SignatureVerdict Verdict, DocumentSignature? Signature);

/// <summary>Checks the signature inside a PDF or JSON document (文档验签) without asking the database about it.</summary>
public static class DocumentVerifier
{
    public static DocumentVerdict Verify(ReadOnlySpan<byte> file, IReadOnlyCollection<TrustedKey> trusted)
    {
        if (SignedFile.Split(file) is not var (content, signature))
        {
            return new(SignatureVerdict.NoSignature, null);
        }

        if (trusted.FirstOrDefault(t => DocumentSignature.KeyIdOf(t.PublicKey) == signature.KeyId) is not { } key)
        {
            return new(SignatureVerdict.UnknownSigner, signature);
        }

        return new(signature.Signer == key.Authority && signature.Fits(content, key.PublicKey) ? SignatureVerdict.Genuine : SignatureVerdict.Altered, signature);
    }
}
