using System.Globalization;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Queue;

namespace Suban.Portal.Published;

/// <summary>What people choose from when they book or take a number.</summary>
internal static class QueueChoices
{
    private const string Format = "yyyy-MM-dd'T'HH:mm";

    public static IReadOnlyList<Choice> Kinds(IEnumerable<WindowKind> kinds) =>
        [.. kinds.Select(k => new Choice(k.ToString(), WindowWords.Of(k), Purpose(k)))];

    public static IReadOnlyList<Choice> Needs { get; } = [.. QueueWords.Needs.Select(n => new Choice(n.ToString(), QueueWords.Of(n)))];

    public static string Purpose(WindowKind kind) => kind switch
    {
        WindowKind.Integrated => "单个事项，交材料、问进度",
        WindowKind.OneThing => "一件事一次办",
        WindowKind.Assistance => "请人帮办项目手续",
        WindowKind.Issue => "领证、领结果",
        WindowKind.Consultation => "先问清楚怎么办",
    };

    public static string Waiting(QueueLine line) =>
        line.Waiting == 0 ? "现在不用等" : $"{line.Waiting} 人在等{(line.Minutes is { } minutes ? $"，约 {minutes} 分钟" : null)}";

    /// <summary>9:00–9:30.</summary>
    public static string Slot(DateTimeOffset startsAt)
    {
        var start = RegionTime.Local(startsAt);
        return string.Create(CultureInfo.InvariantCulture, $"{start:H:mm}–{start + HallSlots.Length:H:mm}");
    }

    /// <summary>How a form names a slot.</summary>
    public static string Value(DateTimeOffset startsAt) => RegionTime.Local(startsAt).ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Read(string? value) =>
        DateTime.TryParseExact(value, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? RegionTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))
            : null;
}
