using Suban.Certificates.Files;

namespace Suban.Certificates;

/// <summary>What the host says about files, certificates and papers.</summary>
public sealed record CertificatesSettings
{
    public required FilesSettings Files { get; init; }
}
