using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace Suban.Catalogue.Editing;

/// <summary>Writes a theme the way <see cref="Loading.ThemeReading"/> reads it, in the order people read it; what is empty is left out.</summary>
internal static partial class ThemeYaml
{
    private static readonly ISerializer _serializer = new SerializerBuilder().WithIndentedSequences().Build();

    public static string Write(ServiceTheme theme) => _serializer.Serialize(Map(
        ("theme", Number(theme.Number)),
        ("name", Text(theme.Name)),
        ("region", Text(theme.Region)),
        ("for", Text(theme.For is ApplicantKind.Person ? "person" : "enterprise")),
        ("lead", Text(theme.Lead)),
        ("category", Text(theme.Category)),
        ("stage", Text(theme.LifeStage)),
        ("promise", Days(theme.PromisedWorkingDays)),
        ("promise-reason", theme.PromiseReason is { } reason
            ? Map(("because", Text(reason.Because)), ("approved-by", Text(reason.ApprovedBy)), ("confirm", Flag(reason.NeedsLocalConfirmation)))
            : null),
        ("summary", Text(theme.Summary)),
        ("also-called", Texts(theme.AlsoCalled, inline: true)),
        ("initials", Text(theme.Initials)),
        ("eligibility", List(theme.Eligibility.Select(Rule))),
        ("conditions", Texts(theme.Conditions)),
        ("questions", List(theme.Situations.Select(Question))),
        ("parts", List(theme.Parts.Select(Part))),
        ("form", List(theme.Form.Select(Settlement))),
        ("benefits", Texts(theme.Benefits)),
        ("notes", Texts(theme.Notes)),
        ("needsLocalConfirmation", Flag(theme.NeedsLocalConfirmation)))!);

    private static YamlMappingNode? Question(Situation situation) => Map(
        ("id", Text(situation.Id)),
        ("ask", Text(situation.Ask)),
        ("why", Text(situation.Why)),
        ("when", When(situation.When)),
        ("options", Map([.. situation.Options.Select(o => (o.Id, Option(o)))])));

    private static YamlNode? Option(SituationOption option)
    {
        if (option is { Refuse: null, Call: null, Modes.Count: 0 } && option.Unsure == (option.Id == "unsure"))
        {
            return Text(option.Say);
        }

        return Map(
            ("say", Text(option.Say)),
            ("refuse", option.Refuse is { } refuse ? Map(("because", Text(refuse.Because)), ("go", Text(refuse.Go))) : null),
            ("call", option.Call is not { } call ? null : call.Because is null ? Text(call.Whom) : Map(("because", Text(call.Because)), ("whom", Text(call.Whom)))),
            ("mode", Map([.. option.Modes.Select(m => (m.Key, (YamlNode?)Text(m.Value is HandlingMode.Commitment ? "commitment" : "ordinary")))])),
            ("unsure", Flag(option.Unsure && option.Id != "unsure")));
    }

    private static YamlMappingNode? Part(ThemePart part) => Map(
        ("item", Text(part.Item)),
        ("when", When(part.When)),
        ("after", Texts(part.After, inline: true)),
        ("optional", Flag(part.Optional)),
        ("budget", Days(part.BudgetWorkingDays)));

    private static YamlMappingNode? Settlement(FieldSettlement settlement) => Map(
        ("field", Text(settlement.Field)),
        (settlement.Merged ? "same-as" : "apart-from", Text(settlement.With)),
        ("because", Text(settlement.Because)));

    private static YamlNode? Rule(EligibilityRule rule) => rule is { Element: null, Min: null, Max: null, Go: null }
        ? Text(rule.Because)
        : Map(
            ("element", Text(rule.Element)),
            ("min", Number(rule.Min)),
            ("max", Number(rule.Max)),
            ("because", Text(rule.Because)),
            ("go", Text(rule.Go)));

    private static YamlMappingNode? When(Condition condition) =>
        Map([.. condition.Terms.Select(t => (t.Situation, t.Options is [var one] ? (YamlNode?)Text(one) : Texts(t.Options, inline: true)))]);

    private static YamlMappingNode? Map(params (string Key, YamlNode? Value)[] pairs)
    {
        var map = new YamlMappingNode();
        foreach (var (key, value) in pairs.Where(p => p.Value is not null))
        {
            map.Add(Text(key)!, value!);
        }

        return map.Children.Count == 0 ? null : map;
    }

    private static YamlSequenceNode? List(IEnumerable<YamlNode?> nodes)
    {
        var list = new YamlSequenceNode(nodes.OfType<YamlNode>());
        return list.Children.Count == 0 ? null : list;
    }

    private static YamlSequenceNode? Texts(IReadOnlyList<string> texts, bool inline = false)
    {
        if (List(texts.Select(text => Text(text))) is not { } list)
        {
            return null;
        }

        list.Style = inline ? YamlDotNet.Core.Events.SequenceStyle.Flow : YamlDotNet.Core.Events.SequenceStyle.Block;
        return list;
    }

    private static YamlScalarNode? Text(string? text) => string.IsNullOrEmpty(text)
        ? null
        : new YamlScalarNode(text) { Style = LooksOtherwise().IsMatch(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any };

    private static YamlScalarNode? Days(int? days) => days is 0 ? Text("on-the-spot") : Number(days);

    private static YamlScalarNode? Number(decimal? number) =>
        number is { } value ? new YamlScalarNode(value.ToString("0.############", CultureInfo.InvariantCulture)) { Style = ScalarStyle.Plain } : null;

    private static YamlScalarNode? Flag(bool flag) => flag ? new YamlScalarNode("true") { Style = ScalarStyle.Plain } : null;

    // A reader of YAML, this one or an editor's, would take these for a truth value, a number or nothing.
    [GeneratedRegex(@"\A(?:[-+.]?[0-9].*|yes|no|on|off|y|n|true|false|null|~)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LooksOtherwise();
}
