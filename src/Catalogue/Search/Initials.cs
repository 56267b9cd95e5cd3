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

    // Code page 936 contains GB 2312 at the same places; Encoding.GetEncoding would need a process-wide registration.
    private static readonly Encoding _gb =
        CodePagesEncodingProvider.Instance.GetEncoding(936) ?? throw new InvalidOperationException("Code page 936 is missing.");

    /// <summary>One letter per Chinese character; letters and digits as they are, everything else left out.</summary>
    public string Of(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            if (exceptions.TryGetValue(character, out var letter))
            {
                letters.Append(letter);
            }
            else if (Rune.IsLetterOrDigit(rune) && rune.IsAscii)
            {
                letters.Append(char.ToLowerInvariant(character[0]));
            }
            else if (LetterOf(character) is { } found)
            {
                letters.Append(found);
            }
        }

        return letters.ToString();
    }

    private static char? LetterOf(string character)
    {
        var bytes = _gb.GetBytes(character);
        if (bytes.Length != 2)
        {
            return null;
        }

        var place = (bytes[0] << 8) | bytes[1];
        if (place < _starts[0].From || place > FirstLevelEnd)
        {
            return null;
        }

        return _starts.Last(s => s.From <= place).Letter;
    }
}
