using Suban.Kernel;

namespace Suban.Certificates.Wallet;

/// <summary>A certificate was issued (颁发证照).</summary>
public sealed record CertificateIssued(Guid CertificateId, string Kind, string Number, string Identifier, Guid HolderPartyId, Guid PaperId, DateOnly? ValidTo);

/// <summary>A certificate was ended by decision (撤销证照).</summary>
public sealed record CertificateRevoked(Guid CertificateId, string Kind, string Number, string Reason);

/// <summary>The holder made a code to show a certificate (亮证).</summary>
public sealed record CertificatePresented(Guid PresentationId, Guid CertificateId, [property: Personal] string Purpose, IReadOnlyList<string> Fields, DateTimeOffset ExpiresAt);

/// <summary>Somebody used the code and saw the fields the holder chose (核验亮证).</summary>
public sealed record PresentationVerified(Guid PresentationId, Guid CertificateId);

/// <summary>A certificate stood in for a paper in a case, with the holder's consent (免提交).</summary>
public sealed record CertificateUsed(Guid CertificateId, string Purpose, IReadOnlyList<string> Fields);
