using Suban.Catalogue.Adopting;

namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/regions/{code}/catalogue.yaml</c>: what a region takes from the library.</summary>
internal static class AdoptionReading
{
    /// <param name="region">The name of the folder.</param>
    public static RegionAdoption Read(ContentNode root, string region)
    {
        root.Mark($"adoption/{region}");
        var adoption = new RegionAdoption
        {
            Region = region,
            Adopts = Choice(root),
            Themes = Numbers(root),
            Merged = [.. Lines(root, "merged").Select(line => MergedOf(line, region))],
            Limits = [.. Lines(root, "limits").Select(line => LimitOf(line, region))],
            Sections = [.. Lines(root, "sections").Select(line => SectionsOf(line, region))],
            LocalThemes = [.. Lines(root, "themes-here").Select(line => ThemeOf(line, region))],
            Baselines = [.. Lines(root, "baselines").Select(line => BaselineOf(line, region))],
            Packs = [.. Lines(root, "packs").Select(line => PackOf(line, region))],
            Forms = FormReading.OfRegion(root, region),
            PlaceWords = root.Texts("place-words"),
            Source = root.Optional("source"),
            NeedsLocalConfirmation = root.Flag("confirm"),
        };
        root.Done();
        return adoption;
    }

    private static AdoptedThemes Choice(ContentNode root)
    {
        switch (root.List("themes"))
        {
            case [{ IsText: true } one] when one.Text() == "all":
                return AdoptedThemes.All;
            case [{ IsText: true } one] when one.Text() == "as-above":
                return AdoptedThemes.AsAbove;
            case []:
                root.Error("缺少 themes：all（全部）、as-above（随上级）、none（没有），或者主题编号的列表。", Remedy.Add);
                return AdoptedThemes.Listed;
            default:
                return AdoptedThemes.Listed;
        }
    }

    private static IReadOnlyList<int> Numbers(ContentNode root) => root.List("themes") switch
    {
        [{ IsText: true } one] when one.Text() is "all" or "as-above" or "none" => [],
        var list => [.. list.Select(Number)],
    };

    private static int Number(ContentNode node)
    {
        if (int.TryParse(node.Text(), out var number) && number > 0)
        {
            return number;
        }

        node.Error($"应为主题编号，现为“{node.Text()}”。", Remedy.ThemeNumber);
        return 0;
    }

    private static IReadOnlyList<(string Key, ContentNode Node)> Lines(ContentNode root, string key) =>
        root.Map(key, key)?.Entries(key) ?? [];

    private static MergedTheme MergedOf((string Key, ContentNode Node) line, string region)
    {
        var (key, node) = line;
        node.Mark($"adoption/{region}/merged:{key}");
        var merged = new MergedTheme(ThemeNumber(key, node), node.Whole("into") ?? 0, node.Required("because"));
        node.Done();
        return merged;
    }

    private static LocalLimit LimitOf((string Key, ContentNode Node) line, string region)
    {
        var (key, node) = line;
        node.Mark($"adoption/{region}/limit:{key}");
        if (SharedReading.WorkingDays(node, "promised") is not { } promised)
        {
            node.Error("缺少 promised（承诺的整工作日，或 on-the-spot）。", Remedy.Add);
            promised = 0;
        }

        var limit = new LocalLimit(key, promised, node.Optional("note"));
        node.Done();
        return limit;
    }

    private static InternalSections SectionsOf((string Key, ContentNode Node) line, string region)
    {
        var (key, node) = line;
        node.Mark($"adoption/{region}/sections:{key}");
        var now = node.Texts("now");
        var sections = new InternalSections(key, now, node.Whole("before") ?? now.Count, node.Flag("confirm"));
        node.Done();
        return sections;
    }

    private static LocalTheme ThemeOf((string Key, ContentNode Node) line, string region)
    {
        var (key, node) = line;
        node.Mark($"adoption/{region}/theme:{key}");
        var theme = new LocalTheme(ThemeNumber(key, node), SharedReading.WorkingDays(node, "promise"), node.Optional("lead"));
        node.Done();
        return theme;
    }

    private static ThemeBaseline BaselineOf((string Key, ContentNode Node) line, string region)
    {
        var (key, node) = line;
        node.Mark($"adoption/{region}/baseline:{key}");
        var baseline = new ThemeBaseline
        {
            Number = ThemeNumber(key, node),
            Materials = node.Whole("materials"),
            Cancelled = node.Texts("cancelled"),
            Source = node.Required("source"),
            Because = node.Optional("because"),
            ApprovedBy = node.Optional("approved-by"),
            NeedsLocalConfirmation = node.Flag("confirm"),
        };
        node.Done();
        return baseline;
    }

    private static GiftPack PackOf((string Key, ContentNode Node) line, string region)
    {
        var (key, node) = line;
        node.Mark($"adoption/{region}/pack:{key}");
        var pack = new GiftPack(key, node.Required("name"), node.Texts("with"), node.Texts("contents"), node.Required("payer"), node.Flag("confirm"));
        node.Done();
        return pack;
    }

    private static int ThemeNumber(string key, ContentNode node)
    {
        if (int.TryParse(key, out var number) && number > 0)
        {
            return number;
        }

        node.Error($"“{key}”应为主题编号。", Remedy.ThemeNumber);
        return 0;
    }
}
