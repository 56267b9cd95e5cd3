using System.Text.Json;
using Suban.Kernel.Crypto;

namespace Suban.Certificates.Wallet;

/// <summary>Keeps the fields of certificates and the codes of presentations sealed in the database.</summary>
public sealed class CertificateSafe(FieldCipher cipher)
{
    internal byte[] Seal(Guid certificateId, IReadOnlyList<CertificateValue> fields) =>
        cipher.Seal("certificates.fields", certificateId, JsonSerializer.Serialize(fields));

    internal IReadOnlyList<CertificateValue> Open(Certificate certificate) => Open(certificate.CertificateId, certificate.Fields);

    internal IReadOnlyList<CertificateValue> Open(Guid certificateId, byte[] fields) =>
        JsonSerializer.Deserialize<List<CertificateValue>>(cipher.Open("certificates.fields", certificateId, fields)) ?? [];

    internal byte[] Seal(Guid presentationId, PresentationCode code) =>
        cipher.Seal("presentations.secret", presentationId, JsonSerializer.Serialize(code));

    internal PresentationCode OpenCode(Guid presentationId, byte[] secret) =>
        JsonSerializer.Deserialize<PresentationCode>(cipher.Open("presentations.secret", presentationId, secret))!;
}

/// <summary>The two forms of one single-use code.</summary>
internal sealed record PresentationCode(string Digits, string Token);
