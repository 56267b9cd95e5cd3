namespace Suban.Catalogue;

/// <summary>The legal ground of a demand (设定依据): the law and article, how well it is known, and whether the region must still confirm it.</summary>
public sealed record LegalBasis
{
    public required string Law { get; init; }

    public string? Article { get; init; }

    /// <summary>The wording relied on, where it is short enough to be shown.</summary>
    public string? Wording { get; init; }

    public Evidence Evidence { get; init; } = Evidence.General;

    public bool NeedsLocalConfirmation { get; init; }

    /// <summary>The basis on one line, as guides and notices print it.</summary>
    public string Line => Article is null ? $"《{Law}》" : $"《{Law}》{Article}";
}

/// <summary>Where a fact of the catalogue comes from, so that an editor knows what still has to be confirmed.</summary>
public enum Evidence
{
    /// <summary>Stated in a document of the region itself.</summary>
    Source,

    /// <summary>Found in a published document of another authority.</summary>
    Found,

    /// <summary>Computed and checked against published examples.</summary>
    Verified,

    /// <summary>Stated in national law, to be checked against its latest wording.</summary>
    General,

    /// <summary>Inferred from comparable places.</summary>
    Inferred,
}
