namespace Suban.Catalogue.Search;

/// <summary>
/// Corrects what was typed by sound: input methods offer characters of the same pinyin, so a wrong one keeps the first letter
/// (宾管 for 宾馆, 理法店 for 理发店).
/// </summary>
internal sealed class SoundAlikes
{
    private readonly Initials _initials;
    private readonly ILookup<string, string> _byInitials;

    public SoundAlikes(IEnumerable<string> words, Initials initials)
    {
        _initials = initials;
        _byInitials = words.Where(w => w.Length > 1).Distinct().ToLookup(initials.Of);
    }

    /// <summary>The known word that sounds alike and shares at least half its characters in place; null where none does.</summary>
    public string? Correct(string typed) => _byInitials[_initials.Of(typed)]
        .Where(word => word.Length == typed.Length && word != typed)
        .Select(word => (Word: word, Same: word.Where((c, i) => c == typed[i]).Count()))
        .Where(w => w.Same * 2 >= typed.Length)
        .OrderByDescending(w => w.Same)
        .ThenBy(w => w.Word, StringComparer.Ordinal)
        .Select(w => w.Word)
        .FirstOrDefault();
}
