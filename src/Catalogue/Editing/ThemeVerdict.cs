using Suban.Catalogue.Checking;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Editing;

/// <summary>What the checks say to one theme (检查结论): what keeps it from being published, and what a reader would miss.</summary>
public sealed record ThemeVerdict
{
    /// <summary>In the theme itself, or because of it.</summary>
    public required IReadOnlyList<ContentProblem> Errors { get; init; }

    /// <summary>Of the theme and of the items it is made of.</summary>
    public required IReadOnlyList<ContentProblem> Warnings { get; init; }

    /// <summary>Fields that are asked twice in different ways, and nobody has decided yet.</summary>
    public required IReadOnlyList<FieldLikeness> Unsettled { get; init; }

    public required ThemeCompleteness Completeness { get; init; }

    /// <summary>What blocks publication, one line each.</summary>
    public IReadOnlyList<string> Blocks =>
    [
        .. Errors.Select(e => e.Message),
        .. Unsettled.Select(u => $"“{u.First.Label}”和“{u.Second.Label}”要选定：合并成一个，或者写明为什么分开。"),
    ];
}
