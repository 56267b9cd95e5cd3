namespace Suban.Catalogue.Compiling;

/// <summary>A handling item as a step of a plan, with everything its department needs to know of it.</summary>
public sealed record PlannedComponent
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The key of the authority in the region.</summary>
    public required string Authority { get; init; }

    public required string AuthorityName { get; init; }

    public required string BaseCode { get; init; }

    /// <summary>The 31 places step numbers begin with; empty where the region has not coded the authority.</summary>
    public required string ImplementationCode { get; init; }

    public required ItemKind Kind { get; init; }

    public required HandlingMode Mode { get; init; }

    public required StatutoryLimit Statutory { get; init; }

    /// <summary>The authority's own promise in the chosen mode; 0 is on the spot.</summary>
    public required int PromisedWorkingDays { get; init; }

    /// <summary>The step's share of the plan promise, never more than its own promise.</summary>
    public required int BudgetWorkingDays { get; init; }

    /// <summary>Why the budget is smaller than the promise, where it is.</summary>
    public string? BudgetReason { get; init; }

    public required int Stage { get; init; }

    /// <summary>The keys of the direct prerequisites within this plan.</summary>
    public required IReadOnlyList<string> After { get; init; }

    public required IReadOnlyList<LegalBasis> Basis { get; init; }

    public IReadOnlyList<string> Issues { get; init => field = value ?? []; } = [];

    public ItemResult? Result { get; init; }

    /// <summary>The item's conditions, one sentence each: the checklist of a site visit.</summary>
    public IReadOnlyList<string> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>Through which sections of the department it goes, in their order; null where the department says nothing of them.</summary>
    public IReadOnlyList<string>? Sections { get; init; }

    public bool Optional { get; init; }

    public bool SiteVisit { get; init; }

    public int Visits { get; init; }

    /// <summary>Working days from the decision for the check of a commitment; null in the ordinary way.</summary>
    public int? FollowUpWorkingDays { get; init; }

    public string? CommitmentNotice { get; init; }
}
