using System.Collections.Frozen;
using System.Text;

namespace Suban.Catalogue.Search;

/// <summary>Turns text into tokens: fillers fall out, words of one meaning become one token, other characters stand for themselves.</summary>
internal sealed class Vocabulary
{
    /// <summary>Where a filler stood: nothing joins across it.</summary>
    public const int Break = -1;

    /// <summary>Tokens from here on are whole words.</summary>
    public const int FirstWord = 0x110000;

    private readonly FrozenDictionary<char, (string Word, int Token)[]> _words;

    public Vocabulary(SearchWords words)
    {
        var fillers = words.Fillers.Select(f => (Word: f, Token: Break));
        var groups = words.Same.SelectMany((group, index) => group.Select(word => (Word: word, Token: FirstWord + index)));
        _words = groups.Concat(fillers)
            .Select(w => (Word: Plain(w.Word), w.Token))
            .DistinctBy(w => w.Word)
            .GroupBy(w => w.Word[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Word.Length).ToArray());
    }

    public List<int> Tokens(string text)
    {
        var plain = Plain(text);
        var tokens = new List<int>(plain.Length);
        for (var at = 0; at < plain.Length;)
        {
            var (token, length) = Next(plain, at);
            tokens.Add(token);
            at += length;
        }

        return tokens;
    }

    /// <summary>What is left of a text without fillers and signs.</summary>
    public string Core(string text)
    {
        var plain = Plain(text);
        var core = new StringBuilder(plain.Length);
        for (var at = 0; at < plain.Length;)
        {
            var (token, length) = Next(plain, at);
            core.Append(token == Break ? "" : plain.AsSpan(at, length));
            at += length;
        }

        return core.ToString();
    }

    /// <summary>Full-width forms narrow, letters small, everything that is no letter or digit a space.</summary>
    internal static string Plain(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = source[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(source[i] - 0xFEE0) : source[i];
            span[i] = char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? char.ToLowerInvariant(c) : ' ';
        }
    });

    /// <summary>The same without the spaces.</summary>
    internal static string Solid(string text) => Plain(text).Replace(" ", "", StringComparison.Ordinal);

    private (int Token, int Length) Next(string text, int at)
    {
        if (text[at] == ' ')
        {
            return (Break, 1);
        }

        foreach (var (word, token) in _words.GetValueOrDefault(text[at]) ?? [])
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return (token, word.Length);
            }
        }

        return (text[at], 1);
    }
}
