namespace Suban.Catalogue;

/// <summary>When something applies: every term must hold. An empty condition always holds.</summary>
public sealed record Condition
{
    public static Condition Always { get; } = new();

    public IReadOnlyList<ConditionTerm> Terms { get; init => field = value ?? []; } = [];

    public bool IsAlways => Terms.Count == 0;
}

/// <summary>One term of a condition: the situation was answered with any of the options.</summary>
public sealed record ConditionTerm(string Situation, IReadOnlyList<string> Options);
