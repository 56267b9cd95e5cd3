using Suban.Cases.Experience;
using Suban.Catalogue;
using Suban.Catalogue.Editing;

namespace Suban.Workbench.Catalog;

/// <summary>How far a theme has come in the programme (推进阶段): 梳理一批、成熟一批、推行一批、落地一批、见效一批.</summary>
internal enum ThemePhase
{
    /// <summary>梳理: somebody works on it.</summary>
    Sorted,

    /// <summary>成熟: every department agreed, and it waits for its day.</summary>
    Mature,

    /// <summary>推行: published.</summary>
    Offered,

    /// <summary>落地: a first case has been finished.</summary>
    Landed,

    /// <summary>见效: enough cases were rated, and rated well.</summary>
    Effective,
}

/// <summary>The phases by what the platform knows; nobody moves a theme by hand.</summary>
internal static class ThemePhases
{
    /// <param name="counted">What finished cases of the last year show; null where there is none.</param>
    /// <param name="wellPercent">So many of a hundred ratings have to be 基本满意 or better.</param>
    /// <returns>Null where the theme is no longer offered.</returns>
    public static ThemePhase? Of(ThemeRow row, CountedTheme? counted, int wellPercent) => row switch
    {
        { Standing: ThemeStanding.Suspended or ThemeStanding.Withdrawn } => null,
        { Standing: null, Stage: ThemeStage.Collected or ThemeStage.Scheduled } => ThemePhase.Mature,
        { Standing: null } => ThemePhase.Sorted,
        _ when counted is null or { Cases: 0 } => ThemePhase.Offered,
        _ when counted.Rated >= ThemeExperienceQueries.FewestCases && counted.Satisfied * 100 >= counted.Rated * wellPercent => ThemePhase.Effective,
        _ => ThemePhase.Landed,
    };

    public static string Words(ThemePhase phase) => phase switch
    {
        ThemePhase.Sorted => "梳理",
        ThemePhase.Mature => "成熟",
        ThemePhase.Offered => "推行",
        ThemePhase.Landed => "落地",
        ThemePhase.Effective => "见效",
    };

    public static string Means(ThemePhase phase, int wellPercent) => phase switch
    {
        ThemePhase.Sorted => "正在编制，还没有公布",
        ThemePhase.Mature => "部门都同意了，等着公布",
        ThemePhase.Offered => "公布了，还没有办结的件",
        ThemePhase.Landed => "近一年有办结的件",
        ThemePhase.Effective => $"评价满 {ThemeExperienceQueries.FewestCases} 件，满意的达到 {wellPercent}%",
    };
}
