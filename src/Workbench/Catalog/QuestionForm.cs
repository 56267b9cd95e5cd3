using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Workbench.Catalog;

/// <summary>A question as it is typed.</summary>
public sealed class QuestionForm
{
    private const int BlankOptions = 2;
    private const int FewestOptions = 2;

    public string? Ask { get; set; }

    public string? Why { get; set; }

    public List<OptionRow> Options { get; set; } = [];

    public static QuestionForm Of(Situation? situation) => new()
    {
        Ask = situation?.Ask,
        Why = situation?.Why,
        Options =
        [
            .. (situation?.Options ?? []).Select(OptionRow.Of),
            .. Enumerable.Range(0, situation is null ? BlankOptions + 1 : BlankOptions).Select(_ => new OptionRow()),
        ],
    };

    public IReadOnlyList<FieldFault> Faults()
    {
        var faults = new List<FieldFault>();
        if (TypedLines.Line(Ask) is null)
        {
            faults.Add(new FieldFault("Form.Ask", "请写问题，例如：门口要做招牌吗？"));
        }

        var filled = Options.Where(o => o.IsFilled).ToList();
        if (filled.Count < FewestOptions)
        {
            faults.Add(new FieldFault("Form.Options[0].Say", "至少要有两个选项"));
        }

        for (var i = 0; i < Options.Count; i++)
        {
            if (Options[i] is { IsFilled: true, Then: "refuse" } refused && (TypedLines.Line(refused.Because) is null || string.IsNullOrEmpty(refused.Go)))
            {
                faults.Add(new FieldFault($"Form.Options[{i}].Because", $"“{refused.Say}”不能按本主题办的，请写明原因和去处"));
            }
        }

        faults.AddRange(TooLong());
        if (filled.Count(o => o.Then == "unsure") > 1)
        {
            faults.Add(new FieldFault("Form.Options[0].Then", "“我不确定”只能有一个"));
        }

        return faults;
    }

    private IEnumerable<FieldFault> TooLong() => new[]
    {
        EditedText.FaultOf("Form.Ask", "问题", Ask, EditedText.MostInName),
        EditedText.FaultOf("Form.Why", "为什么问", Why, EditedText.MostInLine),
    }.Concat(Options.SelectMany((option, i) => new[]
    {
        EditedText.FaultOf($"Form.Options[{i}].Say", "怎么说", option.Say, EditedText.MostInName),
        EditedText.FaultOf($"Form.Options[{i}].Because", "原因", option.Because, EditedText.MostInLine),
    })).OfType<FieldFault>();

    /// <summary>Questions of the editor's own are numbered; those that items depend on keep the name the items know.</summary>
    public static string NextId(ServiceTheme theme) =>
        Enumerable.Range(1, theme.Situations.Count + 1).Select(n => $"q{n}").First(id => theme.Situations.All(s => s.Id != id));

    /// <param name="modes">For an option's place, the way each item is handled; empty where the answer does not say.</param>
    public Situation ToSituation(string id, Condition when, Func<int, IReadOnlyDictionary<string, string>> modes)
    {
        var taken = Options.Select(o => o.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new Situation
        {
            Id = id,
            Ask = TypedLines.Line(Ask)!,
            Why = TypedLines.Line(Why),
            When = when,
            Options = [.. Options.Select((option, i) => (option, i)).Where(o => o.option.IsFilled).Select(o => o.option.ToOption(IdOf(o.option, taken), modes(o.i)))],
        };
    }

    private static string IdOf(OptionRow option, HashSet<string> taken)
    {
        if (!string.IsNullOrEmpty(option.Id))
        {
            return option.Id;
        }

        var id = option.Then == "unsure" && taken.Add("unsure") ? "unsure" : Enumerable.Range(1, 100).Select(n => $"o{n}").First(taken.Add);
        return id;
    }
}

/// <summary>An option as it is typed.</summary>
public sealed class OptionRow
{
    /// <summary>Kept over a change of words, because conditions name it; null for a new one.</summary>
    public string? Id { get; set; }

    public string? Say { get; set; }

    /// <summary><c>go</c>, <c>refuse</c>, <c>call</c> or <c>unsure</c>.</summary>
    public string? Then { get; set; }

    public string? Because { get; set; }

    public string? Go { get; set; }

    public string? Whom { get; set; }

    public bool IsFilled => TypedLines.Line(Say) is not null;

    public static OptionRow Of(SituationOption option) => new()
    {
        Id = option.Id,
        Say = option.Say,
        Then = option.Refuse is not null ? "refuse" : option.Call is not null ? "call" : option.Unsure ? "unsure" : "go",
        Because = option.Refuse?.Because ?? option.Call?.Because,
        Go = option.Refuse?.Go,
        Whom = option.Call?.Whom,
    };

    public SituationOption ToOption(string id, IReadOnlyDictionary<string, string> modes) => new()
    {
        Id = id,
        Say = TypedLines.Line(Say)!,
        Refuse = Then == "refuse" ? new OptionRefusal(TypedLines.Line(Because) ?? "", Go ?? "window") : null,
        Call = Then == "call" ? new OptionCall(TypedLines.Line(Because), string.IsNullOrEmpty(Whom) ? "window" : Whom) : null,
        Unsure = Then == "unsure",
        Modes = Then is "refuse" or "call" or "unsure"
            ? new Dictionary<string, HandlingMode>()
            : modes.Where(m => m.Value is "commitment" or "ordinary")
                .ToDictionary(m => m.Key, m => m.Value == "commitment" ? HandlingMode.Commitment : HandlingMode.Ordinary),
    };
}
