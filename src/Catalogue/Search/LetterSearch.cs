namespace Suban.Catalogue.Search;

/// <summary>Finds themes by the first letters of their pinyin, as people type who know the name but not the characters (xcg 小餐馆).</summary>
internal sealed class LetterSearch(IReadOnlyList<ThemeVersion> themes, Initials initials, SearchWords words)
{
    private readonly string[][] _initials = [.. themes.Select(t => InitialsOf(t.Theme, initials, words))];

    public void Score(string typed, double[] scores)
    {
        if (!typed.All(char.IsAsciiLetter))
        {
            return;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += _initials[i].Max(letters =>
                letters == typed ? 3
                : letters.StartsWith(typed, StringComparison.Ordinal) ? 2
                : typed.Length > 1 && letters.Contains(typed, StringComparison.Ordinal) ? 1 : 0);
        }
    }

    /// <summary>Scores how much of what was typed a name sounds like, two characters together counting far more than one, for words of which nothing else is known.</summary>
    public void ScoreSound(string typed, double[] scores)
    {
        var letters = initials.Of(typed);
        var pieces = Enumerable.Range(0, letters.Length)
            .SelectMany(at => (string[])[letters[at..Math.Min(letters.Length, at + 2)], letters[at..(at + 1)]])
            .Distinct().ToList();
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += _initials[i].Max(name =>
                pieces.Where(piece => name.Contains(piece, StringComparison.Ordinal)).Sum(piece => piece.Length > 1 ? 1 : 0.1)) / Math.Max(1, pieces.Count);
        }
    }

    /// <summary>The whole name, the name without 我要, the name without 我要开, and the aliases.</summary>
    private static string[] InitialsOf(ServiceTheme theme, Initials initials, SearchWords words)
    {
        var whole = theme.Initials ?? initials.Of(theme.Name);
        var wish = FillerAt(0);
        var verb = wish + FillerAt(wish);
        return [whole, whole[Math.Min(whole.Length, wish)..], whole[Math.Min(whole.Length, verb)..], .. theme.AlsoCalled.Select(initials.Of)];

        int FillerAt(int place) => words.Fillers
            .Where(f => string.CompareOrdinal(theme.Name, place, f, 0, f.Length) == 0)
            .Select(f => f.Length)
            .DefaultIfEmpty(0)
            .Max();
    }
}
