namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/search/words.yaml</c>: words parted by spaces, one group on a line.</summary>
internal static class WordsReading
{
    public static SearchWords Read(ContentNode root)
    {
        var words = new SearchWords
        {
            Fillers = [.. root.Texts("fillers").SelectMany(Split)],
            Same = [.. root.List("same").Select(Group)],
            Letters = (root.Map("letters", "letters")?.Entries("letters") ?? []).ToDictionary(e => e.Key, e => e.Node.Text()),
        };
        root.Done();
        return words;
    }

    private static IReadOnlyList<string> Group(ContentNode node)
    {
        var words = Split(node.Text());
        if (words.Length < 2)
        {
            node.Error($"“{node.Text()}”只有一个词，同义的一组至少两个。");
        }

        return words;
    }

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
