using System.Text;

namespace Suban.Catalogue.Search;

/// <summary>
/// Names laid end to end in one text, with the first letter of every character at the same place in a second one: a piece of a name,
/// or what only sounds like it, is found among ten thousand in one pass over memory.
/// </summary>
internal sealed class NameText
{
    /// <summary>A shorter name says too little to be looked for inside other words.</summary>
    private const int ShortestInside = 3;

    private const char Joint = '\n';

    private static readonly List<int> _none = [];

    private readonly Initials _initials;
    private readonly string _text;
    private readonly string _letters;

    /// <summary>Where each name starts, and the next one would; a joint stands before each.</summary>
    private readonly int[] _starts;

    private readonly Dictionary<string, List<int>> _byLetters = new(StringComparer.Ordinal);

    /// <param name="names">Plain, without spaces.</param>
    public NameText(IEnumerable<string> names, Initials initials)
    {
        _initials = initials;
        var text = new StringBuilder().Append(Joint);
        List<int> starts = [1];
        foreach (var name in names)
        {
            text.Append(name).Append(Joint);
            starts.Add(text.Length);
        }

        _starts = [.. starts];
        _text = text.ToString();
        _letters = LettersOf(_text);
        for (var name = 0; name < Count; name++)
        {
            var letters = _letters.Substring(_starts[name], LengthOf(name));
            (_byLetters.TryGetValue(letters, out var known) ? known : _byLetters[letters] = []).Add(name);
        }
    }

    public int Count => _starts.Length - 1;

    public int LengthOf(int name) => _starts[name + 1] - _starts[name] - 1;

    public bool Knows(string piece) => _text.Contains(piece, StringComparison.Ordinal);

    public bool Hears(string piece) => _letters.Contains(LettersOf(piece), StringComparison.Ordinal);

    /// <summary>The names a piece of text occurs in, by number.</summary>
    public IEnumerable<int> Containing(string piece) => Hits(_text, piece, 0);

    public IEnumerable<int> StartingWith(string letters) => Hits(_letters, Joint + letters, 1);

    /// <summary>The names that stand whole in a text.</summary>
    public IEnumerable<int> Inside(string text)
    {
        var letters = LettersOf(text);
        for (var length = ShortestInside; length <= text.Length; length++)
        {
            for (var at = 0; at + length <= text.Length; at++)
            {
                foreach (var name in Named(letters.AsSpan(at, length)).Where(n => Same(text.AsSpan(at, length), _starts[n]) == length))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>The other name that sounds alike as a whole and shares at least half its characters in place.</summary>
    public string? Whole(string typed) => Named(LettersOf(typed))
        .Select(name => (Text: _text.Substring(_starts[name], typed.Length), Same: Same(typed, _starts[name])))
        .Where(n => n.Same < typed.Length && n.Same * 2 >= typed.Length)
        .OrderByDescending(n => n.Same)
        .ThenBy(n => n.Text, StringComparer.Ordinal)
        .Select(n => n.Text)
        .FirstOrDefault();

    /// <summary>The piece of a name that sounds like what was typed and shares most of its characters in place; the first of equals.</summary>
    public (string Piece, int Same) Closest(string typed)
    {
        var letters = LettersOf(typed);
        var (best, most) = (0, 0);
        for (var at = _letters.IndexOf(letters, StringComparison.Ordinal); at >= 0; at = _letters.IndexOf(letters, at + 1, StringComparison.Ordinal))
        {
            if (Same(typed, at) is var same && same > most)
            {
                (best, most) = (at, same);
            }
        }

        return most == 0 ? ("", 0) : (_text.Substring(best, typed.Length), most);
    }

    private IEnumerable<int> Hits(string text, string piece, int before)
    {
        for (var at = text.IndexOf(piece, StringComparison.Ordinal); at >= 0;)
        {
            var found = Array.BinarySearch(_starts, at + before);
            var name = found >= 0 ? found : ~found - 1;
            yield return name;
            at = text.IndexOf(piece, _starts[name + 1] - 1, StringComparison.Ordinal);
        }
    }

    private List<int> Named(ReadOnlySpan<char> letters) =>
        _byLetters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var names) ? names : _none;

    private int Same(ReadOnlySpan<char> typed, int at)
    {
        var same = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            same += typed[i] == _text[at + i] ? 1 : 0;
        }

        return same;
    }

    /// <summary>A character without a letter stands for itself, so that both texts keep step.</summary>
    private string LettersOf(string text) => string.Create(text.Length, (text, _initials), static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = from._initials.LetterOf(from.text[i]) ?? from.text[i];
        }
    });
}
