namespace Suban.Catalogue.Search;

/// <summary>
/// Corrects what was typed (错别字): input methods offer characters of one sound, so a wrong one keeps its first letter (宾管 for 宾馆,
/// 营业只照 for 营业执照); characters of one shape are taken for one another (己 for 已).
/// </summary>
/// <param name="known">What the words may have meant.</param>
/// <param name="alike">Groups of characters of one shape.</param>
internal sealed class Spelling(IReadOnlyList<NameText> known, IReadOnlyList<IReadOnlyList<string>> alike)
{
    /// <summary>Longer ones are sentences, in which chance sounds like anything.</summary>
    private const int Longest = 12;

    private const int ShortestPiece = 3;

    private readonly ILookup<char, char> _alike = alike
        .SelectMany(group => group.SelectMany(one => group.Where(other => other != one).Select(other => (One: one[0], Other: other[0]))))
        .ToLookup(pair => pair.One, pair => pair.Other);

    /// <summary>What was meant, or the longest piece of it that is known; null where it is written correctly or not like anything.</summary>
    /// <param name="readings">The words as they were typed, and what is left of them without what means nothing.</param>
    public string? Correct(params IReadOnlyList<string> readings)
    {
        var few = readings.Where(r => r.Length is > 1 and <= Longest).Distinct().ToList();
        return few.Count == 0 || few.Exists(r => known.Any(names => names.Knows(r))) ? null
            : few.Select(Whole).FirstOrDefault(whole => whole is not null) ?? Pieces(few[^1]).FirstOrDefault();
    }

    private string? Whole(string typed)
    {
        var (meant, same) = Closest([typed, .. OfOtherShape(typed)]);
        return same * 2 >= typed.Length ? meant : null;
    }

    /// <summary>A piece has to share two thirds: less stands beside it to say what was meant.</summary>
    private IEnumerable<string> Pieces(string typed)
    {
        // What is not heard in any name is not heard in a longer piece around it either.
        var heard = Enumerable.Range(0, Math.Max(0, typed.Length - ShortestPiece + 1))
            .Select(at => known.Any(names => names.Hears(typed.Substring(at, ShortestPiece)))).ToArray();
        return from length in Enumerable.Range(ShortestPiece, Math.Max(0, typed.Length - ShortestPiece)).Reverse()
               from at in Enumerable.Range(0, typed.Length - length + 1)
               where heard.AsSpan(at, length - ShortestPiece + 1).IndexOf(false) < 0
               let closest = Closest([typed.Substring(at, length)])
               where closest.Same * 3 >= length * 2 && closest.Same < length
               select closest.Piece;
    }

    private (string Piece, int Same) Closest(IReadOnlyList<string> readings) =>
        readings.SelectMany(_ => known, (reading, names) => names.Closest(reading)).MaxBy(closest => closest.Same);

    private IEnumerable<string> OfOtherShape(string typed) =>
        from at in Enumerable.Range(0, typed.Length)
        from other in _alike[typed[at]]
        select string.Concat(typed.AsSpan(0, at), [other], typed.AsSpan(at + 1));
}
