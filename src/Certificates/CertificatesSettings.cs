using Suban.Certificates.Files;
using Suban.Certificates.Papers;

namespace Suban.Certificates;

/// <summary>What the host says about files, certificates and papers.</summary>
public sealed record CertificatesSettings
{
    public required FilesSettings Files { get; init; }

    public required PapersSettings Papers { get; init; }

    /// <summary>The address people reach the platform at, for QR codes; configured, never taken from a request.</summary>
    public required string PublicOrigin { get; init; }

    /// <summary>Draws 演示 into every seal: nobody may take a trial's paper for a real one.</summary>
    public bool Demonstration { get; init; }
}
