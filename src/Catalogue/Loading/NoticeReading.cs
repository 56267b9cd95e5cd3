using System.Globalization;
using Suban.Catalogue.Adopting;

namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/regions/{code}/notices.yaml</c>, what a region tells everybody.</summary>
internal static class NoticeReading
{
    public static IReadOnlyList<RegionNotice> List(ContentNode root, string region)
    {
        IReadOnlyList<RegionNotice> notices =
            [.. (root.Map("notices", "notices")?.Entries("通知公告") ?? []).Select(e => NoticeOf(e.Key, e.Node, region))];
        root.Done();
        return notices;
    }

    private static RegionNotice NoticeOf(string key, ContentNode node, string region)
    {
        node.Mark($"adoption/{region}/notice/{key}");
        var notice = new RegionNotice(key, node.Required("title"), Day(node, "from") ?? Missing(node), Day(node, "until"))
        {
            Text = node.Texts("text"),
            Issuer = node.Optional("issuer"),
            NeedsLocalConfirmation = node.Flag("confirm"),
        };
        node.Done();
        return notice;
    }

    private static DateOnly? Day(ContentNode node, string key)
    {
        if (node.Optional(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        node.Error($"的 {key} 应为日期，如 2026-05-01，现为“{text}”。", Remedy.Day);
        return DateOnly.MinValue;
    }

    private static DateOnly Missing(ContentNode node)
    {
        node.Error("缺少 from（从哪天起）。", Remedy.Add);
        return DateOnly.MinValue;
    }
}
