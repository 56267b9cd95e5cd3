namespace Suban.Catalogue.Compiling;

/// <summary>Reads an answer set against a theme: which questions apply, what they let hold, and whether they end without a plan.</summary>
internal sealed class AnswerReading
{
    // A handful of options at most: arrays are read faster than sets are built.
    private readonly Dictionary<string, string[]> _possible = [];
    private readonly HashSet<string> _perhaps = [];
    private readonly List<Opinion> _opinions = [];
    private readonly List<PlannedAnswer> _answers = [];

    private AnswerReading()
    {
    }

    public IReadOnlyList<PlannedAnswer> Answers => _answers;

    public Situation? Open { get; private set; }

    public PlanRefusal? Refusal { get; private set; }

    public static AnswerReading Of(ServiceTheme theme, IReadOnlyDictionary<string, string> answers)
    {
        var reading = new AnswerReading();
        foreach (var situation in theme.Situations)
        {
            if (reading.Holds(situation.When) && !reading.Take(situation, answers))
            {
                break;
            }
        }

        return reading;
    }

    public bool Holds(Condition condition)
    {
        foreach (var term in condition.Terms)
        {
            if (!_possible.TryGetValue(term.Situation, out var possible) || !term.Options.Any(possible.Contains))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The modes an item may be handled in. More than one only under 我不确定, where the longer way's promise and the papers of
    /// both are planned.
    /// </summary>
    public IReadOnlySet<HandlingMode> Modes(string item)
    {
        var modes = new HashSet<HandlingMode> { HandlingMode.Ordinary };
        foreach (var (options, perhaps) in _opinions.Where(o => o.Options.Any(option => option.Modes.ContainsKey(item))))
        {
            var before = modes;
            modes = [.. options.SelectMany(o => o.Modes.TryGetValue(item, out var mode) ? [mode] : before.AsEnumerable())];
            if (perhaps)
            {
                modes.UnionWith(before);
            }
        }

        return modes;
    }

    /// <returns>False when the questions end here: one is open, or the answer refuses.</returns>
    private bool Take(Situation situation, IReadOnlyDictionary<string, string> answers)
    {
        if (!answers.TryGetValue(situation.Id, out var id) || situation.Find(id) is not { } option)
        {
            Open = situation;
            return false;
        }

        _answers.Add(new PlannedAnswer(situation.Id, situation.Ask, option.Id, option.Say, option.Unsure));
        if (option.EndsHere)
        {
            Refusal = RefusalOf(situation, option);
            return false;
        }

        IReadOnlyList<SituationOption> possible = option.Unsure ? [.. situation.Options.Where(o => !o.EndsHere)] : [option];
        _possible[situation.Id] = [.. possible.Select(o => o.Id)];
        var perhaps = OnlyPerhaps(situation.When);
        if (perhaps)
        {
            _perhaps.Add(situation.Id);
        }

        _opinions.Add(new Opinion(option.Unsure ? [.. possible.Where(o => !o.Unsure)] : possible, perhaps));
        return true;
    }

    /// <summary>A question that is put only because an earlier answer was 我不确定 may not apply after all.</summary>
    private bool OnlyPerhaps(Condition condition) => condition.Terms.Any(term =>
        _perhaps.Contains(term.Situation) || !_possible[term.Situation].All(term.Options.Contains));

    private static PlanRefusal RefusalOf(Situation situation, SituationOption option) =>
        option.Refuse is { } refuse
            ? new PlanRefusal(refuse.Because, refuse.Go, null)
            : new PlanRefusal(
                option.Call?.Because ?? $"“{situation.Ask}”这一问说不准时，请先打电话问清楚，不要凭估计办理。",
                "window",
                option.Call?.Whom);

    private sealed record Opinion(IReadOnlyList<SituationOption> Options, bool Perhaps);
}
