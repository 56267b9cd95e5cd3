namespace Suban.Certificates.Papers;

/// <summary>What is put into a template's content controls: single values by tag, and rows of values by table.</summary>
public sealed record PaperContent
{
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
}

/// <summary>What an operation says of the paper it wants; number, code, seal and signature come with the issue.</summary>
public sealed record PaperDraft
{
    public required PaperKind Kind { get; init; }

    /// <summary>The region whose numbers it takes.</summary>
    public required string Region { get; init; }

    /// <summary>The authority whose paper it is and whose seal it bears.</summary>
    public required Organisation.Authority Issuer { get; init; }

    /// <summary>To whom it is addressed, as typed.</summary>
    public required string Holder { get; init; }

    public Guid? HolderPartyId { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>The item it is about; null for a paper about the whole case.</summary>
    public string? Subject { get; init; }

    /// <summary>A number it already has (a receipt bears the case's); null takes the next of its kind, region and year.</summary>
    public string? Number { get; init; }

    /// <summary>Without <c>authority, issuer, number, issued-on, applicant, verify-at, check-code</c>, which the issue fills.</summary>
    public required PaperContent Content { get; init; }
}
