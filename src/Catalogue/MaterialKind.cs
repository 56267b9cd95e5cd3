namespace Suban.Catalogue;

/// <summary>One paper of the smallest grain (材料): never a bundle, never "and other papers".</summary>
public sealed record MaterialKind
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Original, copy or electronic, in words (原件, 复印件).</summary>
    public string? Form { get; init; }

    public int Copies { get; init; } = 1;

    public string? Paper { get; init; }

    public string? Issuer { get; init; }

    /// <summary>The certificate kinds that stand in for the paper.</summary>
    public IReadOnlyList<string> ReplacedBy { get; init => field = value ?? []; } = [];

    /// <summary>The certificate kind this paper is the printed form of; null where it is a paper of its own.</summary>
    public string? PaperOf { get; init; }

    /// <summary>Who shares the content with the platform, so that nobody brings it; null where nobody does.</summary>
    public string? SharedFrom { get; init; }

    public string? Validity { get; init; }

    public IReadOnlyList<string> Accepts { get; init => field = value ?? []; } = [];

    public string? How { get; init; }

    /// <summary>What the window looks at before it ticks the paper (受理要点).</summary>
    public IReadOnlyList<string> CheckPoints { get; init => field = value ?? []; } = [];

    /// <summary>Keys of what is often wrong with it, beside what may be wrong with any paper.</summary>
    public IReadOnlyList<string> Defects { get; init => field = value ?? []; } = [];

    /// <summary>Can only be shown or made at the counter.</summary>
    public bool OnlyAtWindow { get; init; }

    /// <summary>Made and signed inside the application itself, like the application form.</summary>
    public bool ProducedHere { get; init; }

    public MaterialClass Class { get; init; } = MaterialClass.Other;

    public bool NeedsLocalConfirmation { get; init; }
}

/// <summary>What a paper proves; the first four may never be handed in later.</summary>
public enum MaterialClass
{
    Identity,
    Property,
    Safety,
    Qualification,
    Application,
    Other,
}

/// <summary>A handling item's demand for a material (材料要求), with its ground.</summary>
public sealed record MaterialRequirement
{
    public required string Material { get; init; }

    public required LegalBasis Basis { get; init; }

    /// <summary>The item may be accepted before the paper is there (可容缺).</summary>
    public bool Deferrable { get; init; }

    public int? DeferralWorkingDays { get; init; }

    public Condition When { get; init => field = value ?? Condition.Always; } = Condition.Always;

    /// <summary>Requirements of one item with the same group are alternatives: one of them is asked for.</summary>
    public string? Either { get; init; }

    /// <summary>Helpful, but the application is complete without it (非必要).</summary>
    public bool Optional { get; init; }
}
