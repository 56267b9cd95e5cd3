using System.Globalization;

namespace Suban.Catalogue.Policy;

/// <summary>A document by which the work is done (政策文件), with the official data it is known by.</summary>
public sealed record PolicyDocument
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The document's number (发文字号); null where the source does not tell.</summary>
    public string? Number { get; init; }

    /// <summary>发布机构.</summary>
    public string? Issuer { get; init; }

    /// <summary>成文日期 as far as it is known: <c>2021-04-26</c>, <c>2021-02</c> or <c>2022</c>.</summary>
    public string? Dated { get; init; }

    /// <summary>公文时效; null where nobody has confirmed it.</summary>
    public PolicyValidity? Validity { get; init; }

    public PolicyLevel Level { get; init; }

    /// <summary>The region that issued it, and below which it is shown; null where it is shown everywhere.</summary>
    public string? Region { get; init; }

    /// <summary>主题分类, in the words of the list's filter.</summary>
    public required string Topic { get; init; }

    /// <summary>What it settles, one sentence each.</summary>
    public IReadOnlyList<string> Points { get; init => field = value ?? []; } = [];

    /// <summary>Keys of the handling items that rest on it.</summary>
    public IReadOnlyList<string> Items { get; init => field = value ?? []; } = [];

    /// <summary>Numbers of the themes that rest on it.</summary>
    public IReadOnlyList<int> Themes { get; init => field = value ?? []; } = [];

    /// <summary>Every theme rests on it.</summary>
    public bool AllThemes { get; init; }

    /// <summary>The assist list rests on it.</summary>
    public bool Assist { get; init; }

    /// <summary>The text where the issuer publishes it; null where no address is confirmed.</summary>
    public string? Address { get; init; }

    /// <summary>解读.</summary>
    public IReadOnlyList<PolicyReadingLink> Readings { get; init => field = value ?? []; } = [];

    /// <summary>The key of the document that took its place.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>What the region still has to confirm (以本地确认为准).</summary>
    public IReadOnlyList<PolicyFact> Unconfirmed { get; init => field = value ?? []; } = [];

    /// <summary>The year it is listed under: its date's, else its number's.</summary>
    public int? Year =>
        int.TryParse((Dated ?? NumberYear)?[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private string? NumberYear => Number?.IndexOf('〔', StringComparison.Ordinal) is { } at and >= 0 && Number.Length >= at + 5 ? Number.Substring(at + 1, 4) : null;

    /// <param name="chain">The region that shows it and everything above it.</param>
    public bool IsShownIn(IReadOnlyList<string> chain) => Region is null || chain.Contains(Region);

    public bool IsUnconfirmed(PolicyFact fact) => Unconfirmed.Contains(fact);

    public bool IsBasisOf(ServiceTheme theme) => AllThemes || Themes.Contains(theme.Number) || theme.Parts.Any(p => Items.Contains(p.Item));
}

/// <summary>Somebody's explanation of a document (政策解读).</summary>
public sealed record PolicyReadingLink(string Title, string Address);

/// <summary>公文时效.</summary>
public enum PolicyValidity
{
    InForce,
    Amended,

    /// <summary>Its time is over (失效).</summary>
    Lapsed,

    /// <summary>Revoked (废止).</summary>
    Repealed,
}

/// <summary>Who issued a document, by level (发文层级).</summary>
public enum PolicyLevel
{
    National,
    AutonomousRegion,
    Local,
}

/// <summary>A fact of a document that may be missing or unconfirmed.</summary>
public enum PolicyFact
{
    Title,
    Number,
    Issuer,
    Date,
    Validity,
}
