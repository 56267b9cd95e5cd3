using System.Collections.Frozen;
using System.Text;

namespace Suban.Catalogue.Search;

/// <summary>
/// The first letters of the pinyin of common characters, read from the order of GB 2312: its 3 755 first-level characters stand in
/// the order of their pinyin, so the place tells the letter and no table has to be shipped.
/// </summary>
internal sealed class Initials(IReadOnlyDictionary<string, string> exceptions)
{
    private const int FirstLevelEnd = 0xD7F9;

    private static readonly (int From, char Letter)[] _starts =
    [
        (0xB0A1, 'a'), (0xB0C5, 'b'), (0xB2C1, 'c'), (0xB4EE, 'd'), (0xB6EA, 'e'), (0xB7A2, 'f'), (0xB8C1, 'g'), (0xB9FE, 'h'),
        (0xBBF7, 'j'), (0xBFA6, 'k'), (0xC0AC, 'l'), (0xC2E8, 'm'), (0xC4C3, 'n'), (0xC5B6, 'o'), (0xC5BE, 'p'), (0xC6DA, 'q'),
        (0xC8BB, 'r'), (0xC8F6, 's'), (0xCBFA, 't'), (0xCDDA, 'w'), (0xCEF4, 'x'), (0xD1B9, 'y'), (0xD4D1, 'z'),
    ];

    private static readonly FrozenDictionary<char, char> _common = FirstLevel().ToFrozenDictionary();

    private readonly Dictionary<char, char> _exceptions = exceptions
        .Where(e => e.Key.Length == 1 && e.Value.Length == 1)
        .ToDictionary(e => e.Key[0], e => e.Value[0]);

    /// <summary>One letter per Chinese character; letters and digits as they are, everything else left out.</summary>
    public string Of(string text) => string.Concat(text.Select(LetterOf).OfType<char>());

    /// <returns>Null for a sign, and for a character nobody named the letter of.</returns>
    public char? LetterOf(char character) =>
        _exceptions.TryGetValue(character, out var named) ? named
        : char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character)
        : _common.TryGetValue(character, out var letter) ? letter
        : null;

    private static Dictionary<char, char> FirstLevel()
    {
        // Code page 936 contains GB 2312 at the same places; Encoding.GetEncoding would need a process-wide registration.
        var gb = CodePagesEncodingProvider.Instance.GetEncoding(936) ?? throw new InvalidOperationException("Code page 936 is missing.");
        var letters = new Dictionary<char, char>();
        var next = 0;
        for (var place = _starts[0].From; place <= FirstLevelEnd; place++)
        {
            if (next < _starts.Length && place == _starts[next].From)
            {
                next++;
            }

            if ((place & 0xFF) is >= 0xA1 and <= 0xFE)
            {
                letters[gb.GetString([(byte)(place >> 8), (byte)place])[0]] = _starts[next - 1].Letter;
            }
        }

        return letters;
    }
}
