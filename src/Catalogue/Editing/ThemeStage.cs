namespace Suban.Catalogue.Editing;

/// <summary>How far a draft of a theme has come (编制阶段).</summary>
public enum ThemeStage
{
    /// <summary>编制中.</summary>
    Editing,

    /// <summary>The departments taking part read it (部门审核).</summary>
    InReview,

    /// <summary>The service bureau has taken it into its collection (汇总).</summary>
    Collected,

    /// <summary>Waits for its day of publication (待发布).</summary>
    Scheduled,
}
