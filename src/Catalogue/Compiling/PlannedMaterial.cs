namespace Suban.Catalogue.Compiling;

/// <summary>One paper of the merged material set, asked once however many items receive it.</summary>
public sealed record PlannedMaterial
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required MaterialSource Source { get; init; }

    /// <summary>The keys of the items that receive it.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Every receiving item can be accepted before it is there (可容缺).</summary>
    public required bool Deferrable { get; init; }

    public int? DeferralWorkingDays { get; init; }

    /// <summary>The application is incomplete without it.</summary>
    public required bool Required { get; init; }

    /// <summary>The grounds, one per receiving item.</summary>
    public required IReadOnlyList<MaterialGround> Grounds { get; init; }

    /// <summary>The certificate kinds that can stand in for it.</summary>
    public IReadOnlyList<string> CertificateKinds { get; init => field = value ?? []; } = [];

    /// <summary>Names of papers that would do as well.</summary>
    public IReadOnlyList<string> Alternatives { get; init => field = value ?? []; } = [];

    public required MaterialClass Class { get; init; }

    public string? Form { get; init; }

    public int Copies { get; init; } = 1;

    public string? Paper { get; init; }

    public string? Issuer { get; init; }

    public string? SharedFrom { get; init; }

    public string? Validity { get; init; }

    public IReadOnlyList<string> Accepts { get; init => field = value ?? []; } = [];

    public string? How { get; init; }

    public IReadOnlyList<string> CheckPoints { get; init => field = value ?? []; } = [];

    public bool NeedsLocalConfirmation { get; init; }
}

public sealed record MaterialGround(string Item, LegalBasis Basis);

/// <summary>A paper that an earlier step of the same plan issues to a later one.</summary>
public sealed record OmittedMaterial(string Id, string Name, IReadOnlyList<string> IssuedBy, IReadOnlyList<string> Items);

/// <summary>How a paper gets into the case.</summary>
public enum MaterialSource
{
    /// <summary>From a certificate the applicant holds: nothing to hand in (免提交).</summary>
    FromCertificate,

    /// <summary>Another authority shares it.</summary>
    FromShared,

    /// <summary>Made and signed within the application.</summary>
    ProducedHere,

    Upload,

    /// <summary>Shown or made at the counter.</summary>
    AtWindow,
}
