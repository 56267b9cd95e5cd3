using System.Text.Json;
using System.Text.Json.Serialization;

namespace Suban.Catalogue.Compiling;

/// <summary>An answer set of a theme, compiled: one form, one material set, one graph of steps, one promise. A case pins it.</summary>
public sealed record ThemePlan
{
    public required int ThemeNumber { get; init; }

    public required string ThemeName { get; init; }

    /// <summary>The key of the catalogue version it was compiled from.</summary>
    public required string Version { get; init; }

    public required PlanStatus Status { get; init; }

    /// <summary>The answers that counted, in the order of the questions; answers to questions that do not apply are left out.</summary>
    public IReadOnlyList<PlannedAnswer> Answers { get; init => field = value ?? []; } = [];

    /// <summary>The first question still to be answered, where the status is <see cref="PlanStatus.Question"/>.</summary>
    public Situation? OpenQuestion { get; init; }

    /// <summary>Why this theme is the wrong way and where to go, where the status is <see cref="PlanStatus.Refused"/>.</summary>
    public PlanRefusal? Refusal { get; init; }

    /// <summary>By stage, then by key.</summary>
    public IReadOnlyList<PlannedComponent> Components { get; init => field = value ?? []; } = [];

    public IReadOnlyList<PlannedStage> Stages { get; init => field = value ?? []; } = [];

    public IReadOnlyList<PlannedSection> Sections { get; init => field = value ?? []; } = [];

    public IReadOnlyList<PlannedMaterial> Materials { get; init => field = value ?? []; } = [];

    /// <summary>Papers nobody has to bring because this very plan makes them.</summary>
    public IReadOnlyList<OmittedMaterial> Omitted { get; init => field = value ?? []; } = [];

    /// <summary>Who signs beside the applicant, each person once (共同签字人).</summary>
    public IReadOnlyList<PlannedSigner> Signers { get; init => field = value ?? []; } = [];

    public IReadOnlyList<CertificateOut> CertificatesOut { get; init => field = value ?? []; } = [];

    public int LongestSingleWorkingDays { get; init; }

    public int CriticalPathWorkingDays { get; init; }

    public int PromisedWorkingDays { get; init; }

    /// <summary>The approved reason for promising more than the longest single item; null where that is not so.</summary>
    public string? PromiseReason { get; init; }

    public int Visits { get; init; }

    public IReadOnlyList<PlannedFee> Fees { get; init => field = value ?? []; } = [];

    public IReadOnlyList<EligibilityRule> Eligibility { get; init => field = value ?? []; } = [];

    public MergeCount Merge { get; init => field = value ?? new(0, 0, 0, 0); } = new(0, 0, 0, 0);

    public IReadOnlyList<string> Warnings { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public IEnumerable<PlannedField> Fields => Sections.SelectMany(s => s.Fields);

    public PlannedComponent? FindComponent(string key) => Components.FirstOrDefault(c => c.Key == key);

    /// <summary>A component has another before it, directly or by way of others.</summary>
    public bool ComesAfter(string key, string earlier) =>
        FindComponent(key) is { } component && component.After.Any(before => before == earlier || ComesAfter(before, earlier));

    /// <summary>The field that answers an element.</summary>
    public PlannedField? FindField(string id) => Fields.FirstOrDefault(f => f.StandsFor(id));

    public PlannedMaterial? FindMaterial(string id) => Materials.FirstOrDefault(m => m.Id == id);

    /// <summary>The plan as a case pins it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CatalogueJson.Readable.ThemePlan);

    public static ThemePlan FromJson(string json) =>
        JsonSerializer.Deserialize(json, CatalogueJson.Readable.ThemePlan)
        ?? throw new InvalidOperationException("A pinned plan is empty.");
}

public enum PlanStatus
{
    /// <summary>Everything needed is known.</summary>
    Planned,

    /// <summary>A question is still open.</summary>
    Question,

    /// <summary>The theme does not fit; the refusal names the route.</summary>
    Refused,
}

/// <summary>An answer that counted, in words.</summary>
public sealed record PlannedAnswer(string Situation, string Ask, string Option, string Say, bool Unsure);

/// <param name="Go">The route: <c>item/{key}</c>, <c>theme/{number}</c> or <c>window</c>.</param>
/// <param name="Call">Whom to call, where a person should help to answer; <c>window</c> or an authority's key.</param>
public sealed record PlanRefusal(string Because, string Go, string? Call);

/// <summary>How much the merge saved: what the items ask for one by one, and what the plan asks for.</summary>
public sealed record MergeCount(int FieldsBefore, int FieldsAfter, int MaterialsBefore, int MaterialsAfter);

/// <summary>A stage of the graph: its components start when every earlier prerequisite is granted.</summary>
/// <param name="FinishWorkingDay">The working day by which the budgets of this stage and all before it are used up.</param>
public sealed record PlannedStage(int Number, IReadOnlyList<string> Components, int FinishWorkingDay);

/// <summary>Somebody who signs beside the applicant (共同签字人), known by two fields of the merged form.</summary>
/// <param name="NeedsLocalConfirmation">Nobody here has confirmed yet that the item asks for the signature.</param>
public sealed record PlannedSigner(
    string Key, string Who, string NameField, string NumberField, IReadOnlyList<string> Items, bool NeedsLocalConfirmation);

public sealed record CertificateOut(string Kind, string Name, string Item);

public sealed record PlannedFee(string Item, string Standard, string? Basis);
