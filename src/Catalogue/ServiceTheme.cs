namespace Suban.Catalogue;

/// <summary>One thing done once (一次办主题): the items of several authorities that one undertaking needs.</summary>
public sealed record ServiceTheme
{
    /// <summary>Smaller numbers belong to the list of the autonomous region; what a region adds itself counts from here.</summary>
    public const int FirstLocalNumber = 1001;

    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>The region whose own theme it is (本地主题); null for those of the autonomous region's list.</summary>
    public string? Region { get; init; }

    public required ApplicantKind For { get; init; }

    /// <summary>The key of the lead authority (牵头部门).</summary>
    public required string Lead { get; init; }

    public required string Category { get; init; }

    /// <summary>The stage of life or business it belongs to, for browsing.</summary>
    public string? LifeStage { get; init; }

    /// <summary>The promise published for the whole theme in working days; null where it follows from the items.</summary>
    public int? PromisedWorkingDays { get; init; }

    public PromiseReason? PromiseReason { get; init; }

    public IReadOnlyList<string> AlsoCalled { get; init => field = value ?? []; } = [];

    /// <summary>First letters of the name where a character is read in an unusual way; null to derive them.</summary>
    public string? Initials { get; init; }

    public string Summary { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<Situation> Situations { get; init => field = value ?? []; } = [];

    public required IReadOnlyList<ThemePart> Parts { get; init; }

    /// <summary>What was decided about fields of different items that seem to ask for the same fact.</summary>
    public IReadOnlyList<FieldSettlement> Form { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Benefits { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Conditions { get; init => field = value ?? []; } = [];

    public IReadOnlyList<EligibilityRule> Eligibility { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    public bool NeedsLocalConfirmation { get; init; }
}

/// <summary>A handling item as part of a theme.</summary>
public sealed record ThemePart
{
    public required string Item { get; init; }

    public Condition When { get; init => field = value ?? Condition.Always; } = Condition.Always;

    /// <summary>Parts that must be granted first for a reason no certificate shows.</summary>
    public IReadOnlyList<string> After { get; init => field = value ?? []; } = [];

    /// <summary>The applicant may leave it out.</summary>
    public bool Optional { get; init; }

    /// <summary>The working days its authority has agreed to inside this theme, where fewer than its own promise.</summary>
    public int? BudgetWorkingDays { get; init; }
}

/// <summary>A decision about two fields that seem to ask for the same fact (同义栏目): asked once, or kept apart for a reason.</summary>
/// <param name="Field">The element the decision is about.</param>
/// <param name="With">The element it resembles; where the two are merged, the one that is asked.</param>
/// <param name="Because">Why the two stay apart; null where they are merged.</param>
public sealed record FieldSettlement(string Field, string With, bool Merged, string? Because);

/// <summary>Why a theme promises more than its longest single item, approved by the service bureau.</summary>
public sealed record PromiseReason(string Because, string? ApprovedBy, bool NeedsLocalConfirmation);

/// <summary>A limit in the theme's name or conditions (适用范围), checked against the form where it names an element.</summary>
public sealed record EligibilityRule
{
    public required string Because { get; init; }

    public string? Element { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Go { get; init; }
}
