using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Editing;

/// <summary>A theme on the editors' list.</summary>
/// <param name="Edition">0 where it is as its file says and nobody has edited it.</param>
/// <param name="Warnings">Not counting those a person settled.</param>
/// <param name="Blocks">What keeps its draft from being published; null where there is no draft.</param>
/// <param name="TemplateMoved">What the autonomous region published has changed, and nobody has weighed it yet (待评估更新).</param>
/// <param name="ProcedureOverdue">Its operating procedure should have been looked at again by now.</param>
public sealed record ThemeRow(
    int Number, string Name, string LeadName, ThemeStanding? Standing, ThemeOrigin Origin, int Edition,
    ThemeStage? Stage, DateOnly? PublishOn, int Percent, int Warnings, int? Blocks, bool TemplateMoved, bool ProcedureOverdue);

/// <summary>A draft as its editors see it.</summary>
public sealed record ThemeDraftView
{
    public required Guid ThemeDraftId { get; init; }

    public required int Number { get; init; }

    public required ServiceTheme Theme { get; init; }

    /// <summary>The published theme it began from; null for a new one.</summary>
    public required ServiceTheme? Base { get; init; }

    public required ThemeStage Stage { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required string StartedByName { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedByName { get; init; }

    public required DateOnly? PublishOn { get; init; }

    /// <summary>What reading its text brought up: required lines that are still empty.</summary>
    public required IReadOnlyList<ContentProblem> Problems { get; init; }

    public required IReadOnlyList<OpinionView> Opinions { get; init; }

    /// <summary>The authorities that have a say, with their latest opinion on this very text.</summary>
    public required IReadOnlyList<AskedAuthority> Asked { get; init; }
}

/// <summary>A department that has a say in a draft.</summary>
public sealed record AskedAuthority(string Key, string Name, OpinionView? Opinion);

/// <summary>An opinion as it is shown.</summary>
/// <param name="Current">It is about the text as it is now.</param>
public sealed record OpinionView(
    string Authority, string AuthorityName, bool Agreed, string Words, DateOnly GivenOn, string GivenByName, string? PaperNumber, bool Current);

/// <summary>A published text of a theme.</summary>
public sealed record EditionView(
    int Edition, ServiceTheme Theme, ThemeOrigin Origin, int? CatalogueNumber, DateTimeOffset PublishedAt, string PublishedByName, string? Reason,
    IReadOnlyList<OpinionView> Opinions);

/// <summary>What is in force of a theme, and what its file says where the two part.</summary>
/// <param name="File">The file's theme where it differs from the text in force; null where it does not.</param>
public sealed record ThemeState(
    ServiceTheme? Published, RetiredTheme? Retired, ThemeOrigin Origin, int Edition, bool HasFile, ServiceTheme? File);

/// <summary>A draft that waits for a department.</summary>
public sealed record ReviewRow(int Number, string Name, DateTimeOffset ChangedAt, IReadOnlyList<string> Authorities, bool Answered);
