using System.Globalization;
using System.Runtime.InteropServices;

namespace Suban.Catalogue.Search;

/// <summary>
/// Finds themes by what people type. Every name and alias is a phrase of weighted tokens and pairs of tokens; the phrase that
/// shares most with the query decides, rare tokens counting more than common ones, so a mistyped or missing character costs only its share.
/// </summary>
internal sealed class ThemeSearch
{
    private const double PairWeight = 1;
    private const double WordWeight = 1.4;
    private const double CharacterWeight = 0.45;
    private const double MentionWeight = 0.35;
    private const double Enough = 0.3;
    private const double Sure = 0.9;
    private const double NearTheBest = 0.35;

    private readonly IReadOnlyList<ThemeVersion> _themes;
    private readonly Vocabulary _vocabulary;
    private readonly List<Phrase> _phrases = [];
    private readonly Dictionary<long, List<int>> _phrasesWith = [];
    private readonly Dictionary<long, List<int>> _themesMentioning = [];
    private readonly Dictionary<long, double> _rarity = [];
    private readonly IReadOnlyList<IReadOnlyList<int>> _near;
    private readonly LetterSearch _letters;
    private readonly NameText _names;
    private readonly Spelling _spelling;
    private readonly string[] _numbers;

    public ThemeSearch(IReadOnlyList<ThemeVersion> themes, CatalogueLibrary library)
    {
        _themes = themes;
        var words = library.Document.Words;
        _near = words.Near;
        _vocabulary = new Vocabulary(words);
        var initials = new Initials(words.Letters);
        _letters = new LetterSearch(themes, initials, words);
        var grams = new List<HashSet<long>>();
        for (var theme = 0; theme < themes.Count; theme++)
        {
            AddPhrases(theme, themes[theme].Theme, grams);
            AddMentions(theme, themes[theme].Theme, library);
        }

        var names = themes.SelectMany(t => t.Theme.AlsoCalled.Prepend(t.Name)).Select(_vocabulary.Core);
        _names = new NameText(names.Concat(words.Same.SelectMany(group => group).Select(Vocabulary.Solid)).Where(name => name.Length > 1).Distinct(), initials);
        _spelling = new Spelling([_names], words.Alike);
        _numbers = [.. themes.Select(t => t.Number.ToString(CultureInfo.InvariantCulture))];
        WeighGrams(grams);
    }

    /// <summary>Best first; every theme for an empty query.</summary>
    public IReadOnlyList<ThemeVersion> Find(string query)
    {
        var plain = Vocabulary.Solid(query);
        if (plain.Length == 0)
        {
            return _themes;
        }

        var found = Best(Scores(query, plain));
        return found.Count == 0 && _spelling.Correct(_vocabulary.Core(query)) is { } meant ? Best(Scores(meant, meant)) : found;
    }

    /// <summary>The themes that come nearest to words that find none; fewer where nothing else is like them at all.</summary>
    public IReadOnlyList<ThemeVersion> Nearest(string query, int most)
    {
        var plain = Vocabulary.Solid(query);
        if (plain.Length == 0)
        {
            return [];
        }

        var scores = Scores(query, plain);
        _letters.ScoreSound(_vocabulary.Core(query), scores);
        return [.. Ranked(scores, double.Epsilon).Take(most)];
    }

    private double[] Scores(string query, string plain)
    {
        var scores = new double[_themes.Count];
        ScorePhrases(query, scores);
        if (scores.DefaultIfEmpty(0).Max() < Sure && _names.Whole(_vocabulary.Core(query)) is { } corrected)
        {
            ScorePhrases(corrected, scores);
        }

        _letters.Score(plain, scores);
        ScoreNumber(plain, scores);
        return scores;
    }

    private List<ThemeVersion> Best(double[] scores) =>
        WithNear([.. Ranked(scores, Math.Max(Enough, scores.DefaultIfEmpty(0).Max() * NearTheBest))]);

    private IEnumerable<ThemeVersion> Ranked(double[] scores, double least) => Enumerable.Range(0, scores.Length)
        .Where(i => scores[i] >= least)
        .OrderByDescending(i => scores[i])
        .ThenBy(i => _themes[i].Number)
        .Select(i => _themes[i]);

    /// <summary>What people take for the best one stands right behind it.</summary>
    private List<ThemeVersion> WithNear(List<ThemeVersion> found)
    {
        if (found is [var best, ..] && _near.FirstOrDefault(group => group.Contains(best.Number)) is { } near)
        {
            found.InsertRange(1, _themes.Where(t => near.Contains(t.Number) && !found.Contains(t)).ToList());
        }

        return found;
    }

    private void AddPhrases(int theme, ServiceTheme source, List<HashSet<long>> gramsOf)
    {
        var names = source.AlsoCalled.Prepend(source.Name).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var grams = Grams(_vocabulary.Tokens(names[i]));
            if (grams.Count == 0)
            {
                continue;
            }

            foreach (var gram in grams)
            {
                ListOf(_phrasesWith, gram).Add(_phrases.Count);
            }

            _phrases.Add(new Phrase(theme, IsName: i == 0));
            gramsOf.Add(grams);
        }
    }

    /// <summary>Words that only hint at a theme: its summary, its category, its items.</summary>
    private void AddMentions(int theme, ServiceTheme source, CatalogueLibrary library)
    {
        var texts = source.Parts.Select(p => library.FindItem(p.Item)?.Name ?? "")
            .Concat(source.AlsoCalled)
            .Append(source.Name)
            .Append(source.Summary)
            .Append(source.Category);
        foreach (var gram in texts.SelectMany(t => Grams(_vocabulary.Tokens(t))).Distinct())
        {
            ListOf(_themesMentioning, gram).Add(theme);
        }
    }

    /// <param name="gramsOf">The grams of every phrase, needed only now.</param>
    private void WeighGrams(List<HashSet<long>> gramsOf)
    {
        foreach (var (gram, themes) in _themesMentioning)
        {
            var named = _phrasesWith.TryGetValue(gram, out var phrases)
                ? phrases.Select(p => _phrases[p].Theme).Distinct().Count()
                : themes.Count;
            var kind = (gram & uint.MaxValue) != 0 ? PairWeight : gram >> 32 >= Vocabulary.FirstWord ? WordWeight : CharacterWeight;
            _rarity[gram] = kind * Math.Log(1 + ((double)_themes.Count / named));
        }

        foreach (var (phrase, grams) in _phrases.Zip(gramsOf))
        {
            phrase.Mass = grams.Sum(g => _rarity[g]);
        }
    }

    private void ScorePhrases(string query, double[] scores)
    {
        var grams = Grams(_vocabulary.Tokens(query));
        var known = grams.Where(_rarity.ContainsKey).Sum(g => _rarity[g]);
        if (known == 0)
        {
            return;
        }

        var shared = new double[_phrases.Count];
        var mentioned = new double[_themes.Count];
        foreach (var gram in grams)
        {
            foreach (var phrase in _phrasesWith.GetValueOrDefault(gram) ?? [])
            {
                shared[phrase] += _rarity[gram];
            }

            foreach (var theme in _themesMentioning.GetValueOrDefault(gram) ?? [])
            {
                mentioned[theme] += _rarity[gram];
            }
        }

        for (var i = 0; i < _phrases.Count; i++)
        {
            var phrase = _phrases[i];
            var likeness = shared[i] / ((0.7 * known) + (0.3 * phrase.Mass)) * (phrase.IsName ? 1.1 : 1);
            scores[phrase.Theme] = Math.Max(scores[phrase.Theme], likeness);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += MentionWeight * mentioned[i] / known;
        }
    }

    private void ScoreNumber(string plain, double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += plain == _numbers[i] ? 5 : 0;
        }
    }

    /// <summary>Single tokens and neighbouring pairs, each once; a pair keeps its second token in the lower half.</summary>
    private static HashSet<long> Grams(List<int> tokens)
    {
        var grams = new HashSet<long>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] == Vocabulary.Break)
            {
                continue;
            }

            grams.Add((long)tokens[i] << 32);
            if (i + 1 < tokens.Count && tokens[i + 1] != Vocabulary.Break)
            {
                grams.Add(((long)tokens[i] << 32) | (uint)tokens[i + 1]);
            }
        }

        return grams;
    }

    private static List<int> ListOf(Dictionary<long, List<int>> index, long gram) =>
        CollectionsMarshal.GetValueRefOrAddDefault(index, gram, out _) ??= [];

    private sealed record Phrase(int Theme, bool IsName)
    {
        public double Mass { get; set; }
    }
}
