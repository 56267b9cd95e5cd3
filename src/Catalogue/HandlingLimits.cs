namespace Suban.Catalogue;

/// <summary>The limits of a handling item: what the law allows and what the authority promises.</summary>
/// <param name="PromisedWorkingDays">The promised limit (承诺办结时限) in whole working days; 0 is on the spot.</param>
public sealed record HandlingLimits(StatutoryLimit Statutory, int PromisedWorkingDays)
{
    public string? Note { get; init; }

    public bool OnTheSpot => PromisedWorkingDays == 0;
}

/// <summary>The statutory limit (法定办结时限) in the unit the law uses.</summary>
public sealed record StatutoryLimit(int Days, LimitUnit Unit)
{
    /// <summary>The limit in words, as guides print it.</summary>
    public string Words => Unit switch
    {
        LimitUnit.OnTheSpot => "当场办结",
        LimitUnit.WorkingDays => $"{Days} 个工作日",
        LimitUnit.CalendarDays => $"{Days} 日（自然日）",
        _ => throw new InvalidOperationException($"No words for {Unit}."),
    };
}

/// <summary>The unit of a limit; never hours.</summary>
public enum LimitUnit
{
    OnTheSpot,
    WorkingDays,
    CalendarDays,
}

/// <summary>The notified commitment way of an item (告知承诺): another rule set, not a faster clock.</summary>
public sealed record CommitmentMode
{
    public required int PromisedWorkingDays { get; init; }

    /// <summary>Working days from the decision within which the commitment is checked.</summary>
    public int FollowUpWorkingDays { get; init; } = 20;

    public required LegalBasis Basis { get; init; }

    /// <summary>The materials of the ordinary way that the commitment replaces.</summary>
    public IReadOnlyList<string> Drops { get; init => field = value ?? []; } = [];

    public IReadOnlyList<MaterialRequirement> Adds { get; init => field = value ?? []; } = [];

    public string? Notice { get; init; }

    /// <summary>The twelve places of this way: another rule set has a code of its own (业务办理项编码).</summary>
    public string? BaseCode { get; init; }

    /// <summary>Law provides the commitment for this very item, in a field that is otherwise closed to it.</summary>
    public bool NamedByLaw { get; init; }
}

/// <summary>What a wrong decision could hurt (风险领域): there a commitment is not enough, unless law names the item.</summary>
/// <remarks>国办发〔2020〕42号.</remarks>
public enum RiskField
{
    None,
    PublicSafety,
    Health,
    Life,
    Ecology,
    Secrecy,
}

/// <summary>The way an item is handled.</summary>
public enum HandlingMode
{
    Ordinary,

    /// <summary>Notified commitment (告知承诺).</summary>
    Commitment,
}
