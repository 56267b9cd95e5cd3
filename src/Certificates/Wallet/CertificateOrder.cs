using Suban.Catalogue;
using Suban.Organisation;

namespace Suban.Certificates.Wallet;

/// <summary>What an operation says of the certificate it wants issued.</summary>
public sealed record CertificateOrder
{
    public required CertificateKind Kind { get; init; }

    public required string Region { get; init; }

    public required Authority Issuer { get; init; }

    public required Guid HolderPartyId { get; init; }

    /// <summary>The holder's name as typed.</summary>
    public required string Holder { get; init; }

    /// <summary>The face: values by the field ids of the kind; a missing one is left empty.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>A number the authority gives itself; null takes the next of the kind, region and year.</summary>
    public string? Number { get; init; }

    /// <summary>The last day; null follows the kind's years of validity, or none.</summary>
    public DateOnly? ValidTo { get; init; }

    public TrustLevel Trust { get; init; } = TrustLevel.Issued;
}
