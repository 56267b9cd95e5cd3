using System.Text.RegularExpressions;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Components.Icons;
using Suban.Components.Status;

namespace Suban.Portal.Published;

/// <summary>The words in which limits, kinds and counts are told to people.</summary>
public static partial class GuideWords
{
    /// <summary>当场, or 5 个工作日.</summary>
    public static string Days(int workingDays) => workingDays == 0 ? "当场" : $"{workingDays} 个工作日";

    public static string Days(ThemeOverview overview) =>
        overview.FewestDays == overview.MostDays || overview.FewestDays == 0
            ? Days(overview.MostDays)
            : $"{overview.FewestDays}–{overview.MostDays} 个工作日";

    /// <summary>4 项, or 4–6 项 where some depend on the answers.</summary>
    public static string Range(int always, int most, string unit) => always == most || always == 0 ? $"{most} {unit}" : $"{always}–{most} {unit}";

    public static string For(ApplicantKind kind) => kind switch
    {
        ApplicantKind.Enterprise => "企业、个体户",
        ApplicantKind.Person => "个人",
    };

    public static string Kind(ItemKind kind) => ItemKindWords.Of(kind);

    /// <summary>12 → 7: apart, and together.</summary>
    public static string Pair(Reduction number) => $"{number.Before} → {number.After}";

    public static string Visits(int visits) => visits == 0 ? "不用跑" : $"最多跑 {visits} 次";

    public static string Fees(IReadOnlyList<PlannedFee> fees) => fees.Count == 0 ? "不收费" : string.Join('；', fees.Select(f => f.Standard));

    /// <summary>The parts of a plan as they are drawn.</summary>
    public static IReadOnlyList<ProcessStep> Steps(ThemePlan plan) =>
    [
        .. plan.Components.Select(c => new ProcessStep(c.Key, c.Name, ShortName(c.AuthorityName), Days(c.BudgetWorkingDays), c.Stage, c.After)),
    ];

    /// <summary>
    /// Without the place: on a page about 正镶白旗 its 市场监督管理局 needs no more; 中共正镶白旗委员会宣传部 is 宣传部. A branch of a
    /// higher office keeps its whole name, which says whose it is.
    /// </summary>
    public static string ShortName(string authority) =>
        PlaceOf().Match(authority) is { Success: true } place && !authority.EndsWith("分局", StringComparison.Ordinal)
            ? place.Groups["office"].Value
            : authority;

    [GeneratedRegex(@"\A(?:国家税务总局|中共)?(?:[^旗区县]{2,5}?(?:盟|市))?(?:[^旗区县]{1,6}(?:旗|(?<!园)区|县))?(?:委员会)?(?<office>.{3,})\z")]
    private static partial Regex PlaceOf();

    public static Icon Picture(ServiceTheme theme) => theme.Category switch
    {
        "餐饮食品" => Icon.Bowl,
        "零售店铺" => Icon.Shop,
        "住宿文旅" => Icon.Bed,
        "出生户籍" => Icon.Child,
        "住房" => Icon.House,
        "交通运输" => Icon.Truck,
        "教育" => Icon.Book,
        "医疗健康" => Icon.Heart,
        "养老社保" => Icon.Shield,
        "社会救助" or "养老托育" => Icon.Hands,
        "农牧养殖" => Icon.Grass,
        "用能报装" or "生产加工" => Icon.Building,
        "文化体育" => Icon.Star,
        "生活服务" => Icon.Pin,
        _ => theme.For is ApplicantKind.Person ? Icon.Person : Icon.Work,
    };
}
