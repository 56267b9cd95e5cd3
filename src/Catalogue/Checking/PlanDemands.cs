using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Checking;

/// <summary>What a plan demands as numbers: every plan of a theme is held against every other with the same questions.</summary>
internal sealed class PlanDemands
{
    private readonly List<int> _demanded;
    private readonly HashSet<int> _covered;

    private PlanDemands(IReadOnlyList<PlannedAnswer> answers, List<int> demanded, HashSet<int> covered) =>
        (Answers, _demanded, _covered) = (answers, demanded, covered);

    public IReadOnlyList<PlannedAnswer> Answers { get; }

    public static PlanDemands Of(ThemePlan plan, NameIndex names)
    {
        var demanded = plan.Components.Select(c => c.Name)
            .Concat(plan.Fields.Select(f => f.Label))
            .Concat(plan.Materials.Select(m => m.Name))
            .Select(names.Of)
            .ToList();
        return new PlanDemands(
            plan.Answers, demanded, [.. demanded, .. plan.Materials.SelectMany(m => m.Alternatives).Select(names.Of)]);
    }

    /// <summary>A name the other plan demands and this one does not cover.</summary>
    public int? MissingOf(PlanDemands other)
    {
        foreach (var name in other._demanded)
        {
            if (!_covered.Contains(name))
            {
                return name;
            }
        }

        return null;
    }
}

/// <summary>Numbers the names of a theme's plans, so that they are compared as numbers.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _names = [];

    public string this[int number] => _names[number];

    public int Of(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers[name] = number = _names.Count;
            _names.Add(name);
        }

        return number;
    }
}
