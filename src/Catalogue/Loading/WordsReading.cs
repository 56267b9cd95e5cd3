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
            Near = [.. root.List("near").Select(NearOf)],
            Alike = [.. root.List("alike").Select(AlikeOf)],
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
            node.Error($"“{node.Text()}”只有一个词，同义的一组至少两个。", Remedy.Group);
        }

        return words;
    }

    private static IReadOnlyList<int> NearOf(ContentNode node)
    {
        var words = Split(node.Text());
        var numbers = words.Select(w => int.TryParse(w, out var number) ? number : 0).Where(n => n > 0).ToList();
        if (numbers.Count != words.Length || numbers.Count < 2)
        {
            node.Error($"“{node.Text()}”应为两个以上主题编号，用空格隔开。", Remedy.Group);
        }

        node.Mark($"words/near:{string.Join(' ', numbers)}");
        return numbers;
    }

    private static IReadOnlyList<string> AlikeOf(ContentNode node)
    {
        var characters = Split(node.Text());
        if (characters.Length < 2 || characters.Any(c => c.Length != 1))
        {
            node.Error($"“{node.Text()}”应为两个以上单字，用空格隔开。", Remedy.Group);
        }

        return [.. characters.Where(c => c.Length == 1)];
    }

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
