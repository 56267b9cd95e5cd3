namespace Suban.Catalogue.Editing;

/// <summary>The stages of a draft in words.</summary>
public static class StageWords
{
    public static string Of(ThemeStage stage) => stage switch
    {
        ThemeStage.Editing => "正在编制",
        ThemeStage.InReview => "在部门审核",
        ThemeStage.Collected => "已汇总",
        ThemeStage.Scheduled => "已定发布日期",
    };
}
