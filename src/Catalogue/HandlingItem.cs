using Suban.Catalogue.Adopting;

namespace Suban.Catalogue;

/// <summary>The atom people apply for (业务办理项): one authority, one result, its own form, materials and limits.</summary>
public sealed record HandlingItem
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>How the lists of 2021 call it, where law has changed it since; null where it has not.</summary>
    public FormerWording? Formerly { get; init; }

    /// <summary>Through which sections of its department it goes in this region; null where the department says nothing of them.</summary>
    public InternalSections? Sections { get; init; }

    /// <summary>The twelve places of the base catalogue.</summary>
    public required string BaseCode { get; init; }

    /// <summary>The key of the kind of authority that decides; the region names the authority itself.</summary>
    public required string Authority { get; init; }

    public required ItemKind Kind { get; init; }

    /// <summary>Of a public service; null where it belongs to none of the sixteen.</summary>
    public LivelihoodDomain? Domain { get; init; }

    public required HandlingLimits Limits { get; init; }

    public CommitmentMode? Commitment { get; init; }

    /// <summary>Null where nobody has said; an item with a commitment way must say.</summary>
    public RiskField? Risk { get; init; }

    public required IReadOnlyList<LegalBasis> Basis { get; init; }

    /// <summary>Acceptance conditions (受理条件), one sentence each.</summary>
    public IReadOnlyList<string> Conditions { get; init => field = value ?? []; } = [];

    public IReadOnlyList<CertificateRequirement> Consumes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ElementRequirement> Asks { get; init => field = value ?? []; } = [];

    public IReadOnlyList<MaterialRequirement> Materials { get; init => field = value ?? []; } = [];

    /// <summary>Who signs the application beside the applicant (共同签字人).</summary>
    public IReadOnlyList<SignerRequirement> Signers { get; init => field = value ?? []; } = [];

    /// <summary>The certificate kinds a grant issues.</summary>
    public IReadOnlyList<string> Issues { get; init => field = value ?? []; } = [];

    /// <summary>How often the applicant must come in person.</summary>
    public int Visits { get; init; }

    public ItemFee? Fee { get; init; }

    /// <summary>Officers look at the place before they decide.</summary>
    public bool SiteVisit { get; init; }

    public ItemResult? Result { get; init; }

    public IReadOnlyList<string> Process { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ItemQuestion> Questions { get; init => field = value ?? []; } = [];

    /// <summary>Keys of the opinions its examiners often write, beside those for all items.</summary>
    public IReadOnlyList<string> Opinions { get; init => field = value ?? []; } = [];

    public bool NeedsLocalConfirmation { get; init; }
}

/// <summary>The kind of power an item exercises (事项类型).</summary>
public enum ItemKind
{
    Licence,
    Confirmation,
    Filing,
    PublicService,
    OtherPower,
}

/// <summary>A certificate the item relies on: issued earlier in the same plan, or asked for as its paper.</summary>
public sealed record CertificateRequirement(string Certificate, Condition When);

/// <summary>A fact the item needs.</summary>
public sealed record ElementRequirement(string Element, Condition When, bool Optional);

/// <summary>Somebody who signs beside the applicant (共同签字人): a parent, a seller. The form says who it is.</summary>
/// <param name="Key">The same for the same person in several items.</param>
/// <param name="Who">In words (卖方).</param>
/// <param name="Name">The element with the name.</param>
/// <param name="Number">The element with the identity number.</param>
public sealed record SignerRequirement(string Key, string Who, string Name, string Number, Condition When, bool NeedsLocalConfirmation);

public sealed record ItemFee(string Standard, string? Basis);

public sealed record ItemResult(ResultKind Kind, string Name);

public enum ResultKind
{
    Certificate,
    Document,
    Record,
}

/// <summary>An older name or rule people still ask for (旧称), with what became of it.</summary>
public sealed record FormerWording(string Name, string Because, Evidence Evidence, bool NeedsLocalConfirmation);

/// <summary>A question people often ask about the item, with its answer.</summary>
public sealed record ItemQuestion(string Ask, string Answer);
