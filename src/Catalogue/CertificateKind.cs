namespace Suban.Catalogue;

/// <summary>A kind of certificate (证照类型): who defines it, who holds it and which facts it shows.</summary>
public sealed record CertificateKind
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The key of the authority that defines the kind.</summary>
    public required string Definer { get; init; }

    public ApplicantKind Holder { get; init; }

    public int? ValidityYears { get; init; }

    public IReadOnlyList<CertificateField> Fields { get; init => field = value ?? []; } = [];

    /// <summary>The kind an issue of this one replaces.</summary>
    public string? Replaces { get; init; }

    public bool NeedsLocalConfirmation { get; init; }
}

/// <summary>A field shown on a certificate.</summary>
/// <param name="From">The data element of the application its value is taken from; null where the issuer writes it.</param>
public sealed record CertificateField(string Id, string Label, string? From);

/// <summary>Whom something is for (服务对象).</summary>
public enum ApplicantKind
{
    Enterprise,
    Person,
}
