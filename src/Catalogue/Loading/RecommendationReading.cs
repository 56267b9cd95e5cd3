namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/recommendations/*.yaml</c>.</summary>
internal static class RecommendationReading
{
    public static IReadOnlyList<Recommendation> Read(ContentNode root)
    {
        IReadOnlyList<Recommendation> read = [.. root.List("recommendations").Select(One)];
        root.Done();
        return read;
    }

    private static Recommendation One(ContentNode node)
    {
        var recommendation = new Recommendation(
            [.. node.List("after").Select(Number).Where(n => n > 0)], node.Required("go"), node.Required("because"));
        node.Mark(PlaceOf(recommendation));
        node.Done();
        return recommendation;
    }

    public static string PlaceOf(Recommendation recommendation) =>
        $"recommendation/{recommendation.Go.Replace('/', ':')}:{string.Join(',', recommendation.After)}";

    private static int Number(ContentNode node)
    {
        if (int.TryParse(node.Text(), out var number) && number > 0)
        {
            return number;
        }

        node.Error($"应为主题编号，现为“{node.Text()}”。", Remedy.ThemeNumber);
        return 0;
    }
}
