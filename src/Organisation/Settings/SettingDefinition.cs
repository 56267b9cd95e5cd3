using System.Globalization;

namespace Suban.Organisation.Settings;

/// <summary>A setting a region may have: its key, its name on screen and what may stand there.</summary>
public sealed record SettingDefinition(string Key, string Label, SettingFormat Format)
{
    public string? Hint { get; init; }

    /// <summary>The setting whose value stands where nobody records one of its own; null where somebody has to.</summary>
    public string? Otherwise { get; init; }

    /// <summary>For <see cref="SettingFormat.Number"/>.</summary>
    public (int Least, int Most) Range { get; init; } = (0, int.MaxValue);

    /// <summary>For <see cref="SettingFormat.Choice"/> and <see cref="SettingFormat.Choices"/>: value and label.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>What is wrong with a value, in words for the person who typed it; null where nothing is.</summary>
    public string? FaultOf(string value)
    {
        var right = Format switch
        {
            SettingFormat.Text => value.Length is > 0 and <= 200,
            SettingFormat.Message => SettingPatterns.Message().IsMatch(value),
            SettingFormat.Phone => SettingPatterns.Phone().IsMatch(value),
            SettingFormat.Hours => SettingPatterns.Hours().IsMatch(value) && string.CompareOrdinal(value[..5], value[6..]) < 0,
            SettingFormat.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) &&
                                    n >= Range.Least && n <= Range.Most,
            SettingFormat.Choice => Options.ContainsKey(value),
            SettingFormat.Choices => value.Split(' ') is var parts && parts.All(Options.ContainsKey) && parts.Distinct().Count() == parts.Length,
            SettingFormat.Scale => SettingPatterns.Scale().IsMatch(value),
            SettingFormat.Names => value.Length <= 500 && value.Split('、').All(name => name.Length is > 0 and <= 60),
            SettingFormat.Schedule => ReportSchedule.Read(value) is not null,
        };
        return right ? null : $"{Label}应为{Expected}。";
    }

    /// <summary>A value as people read it.</summary>
    public string Words(string value) => Format switch
    {
        SettingFormat.Choice => Options.GetValueOrDefault(value, value),
        SettingFormat.Choices => string.Join('、', value.Split(' ').Select(v => Options.GetValueOrDefault(v, v))),
        SettingFormat.Scale => string.Join('、', value.Split(' ').Select(level => level[..^2])),
        SettingFormat.Schedule => ReportSchedule.Read(value)?.Words ?? value,
        SettingFormat.Text or SettingFormat.Message or SettingFormat.Phone or SettingFormat.Hours or SettingFormat.Number or SettingFormat.Names => value,
    };

    private string Expected => Format switch
    {
        SettingFormat.Text => " 1 至 200 个字",
        SettingFormat.Message => " 1 至 100 个字的一段话，要填的地方只能写 {办件}、{期限}、{电话}",
        SettingFormat.Phone => "带区号的电话号码，如 0479-0000000，或五位短号",
        SettingFormat.Hours => "先后两个时间，如 09:00-12:00",
        SettingFormat.Number => $" {Range.Least} 至 {Range.Most} 之间的整数",
        SettingFormat.Choice => "下列之一：" + string.Join("、", Options.Values),
        SettingFormat.Choices => "下列若干项，用一个空格隔开：" + string.Join("、", Options.Keys),
        SettingFormat.Scale => "由好到差的等级和分值，如 满意=4 不满意=2",
        SettingFormat.Names => "一个或几个名称，用顿号隔开；没有就写“无”",
        SettingFormat.Schedule => "monthly-19（每月 19 日）、weekly-5（每周五）这样的写法，不用报就写 none",
    };
}

public enum SettingFormat
{
    Text,

    /// <summary>Words with places to fill in, so many that a text message holds them.</summary>
    Message,
    Phone,
    Hours,
    Number,
    Choice,
    Choices,
    Scale,

    /// <summary>Names parted by 、; 无 for none.</summary>
    Names,

    /// <summary>A <see cref="ReportSchedule"/>.</summary>
    Schedule,
}
