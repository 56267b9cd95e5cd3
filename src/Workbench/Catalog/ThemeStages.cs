using Suban.Catalogue.Editing;
using Suban.Components.Status;
using Suban.Kernel;

namespace Suban.Workbench.Catalog;

/// <summary>The way of a draft as a course of events.</summary>
internal static class ThemeStages
{
    public static IReadOnlyList<StepLine> Of(ThemeDraftView draft) =>
    [
        Line("编制", ThemeStage.Editing, draft, $"{draft.ChangedByName}，{RegionTime.Local(draft.ChangedAt):yyyy-MM-dd HH:mm}"),
        Line("部门审核", ThemeStage.InReview, draft, draft.Stage is ThemeStage.Editing ? null : $"{draft.Asked.Count(a => a.Opinion?.Agreed is true)} / {draft.Asked.Count} 个部门同意"),
        Line("汇总", ThemeStage.Collected, draft, null),
        Line("发布", ThemeStage.Scheduled, draft, draft.PublishOn is { } on ? $"定在 {on:yyyy-MM-dd}" : null),
    ];

    private static StepLine Line(string text, ThemeStage stage, ThemeDraftView draft, string? note) => new(
        text, draft.Stage == stage ? StepState.Now : draft.Stage > stage ? StepState.Done : StepState.Ahead, Note: note);
}
