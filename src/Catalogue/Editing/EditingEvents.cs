namespace Suban.Catalogue.Editing;

/// <summary>A draft of a theme was begun, from the published theme or from nothing.</summary>
public sealed record ThemeDraftStarted(string Region, int Number, string Name, bool New);

/// <summary>A draft was saved.</summary>
/// <param name="Changes">What changed, by label.</param>
/// <param name="Merged">Somebody else had saved meanwhile, and both changes stand.</param>
public sealed record ThemeDraftSaved(string Region, int Number, int Revision, IReadOnlyList<string> Changes, bool Merged);

public sealed record ThemeDraftDiscarded(string Region, int Number);

/// <summary>A draft went to the departments taking part.</summary>
public sealed record ThemeSubmitted(string Region, int Number, IReadOnlyList<string> Authorities);

/// <summary>A department gave its opinion.</summary>
public sealed record ThemeOpinionRecorded(string Region, int Number, string Authority, bool Agreed, DateOnly GivenOn, string? PaperNumber);

/// <summary>A draft went back to the editors.</summary>
public sealed record ThemeRecalled(string Region, int Number, ThemeStage From);

public sealed record ThemeCollected(string Region, int Number);

public sealed record ThemeScheduled(string Region, int Number, DateOnly PublishOn);

/// <summary>A theme's text came into force.</summary>
public sealed record ThemePublished(string Region, int Number, int Edition, int CatalogueNumber);

/// <summary>A theme went back to an earlier text.</summary>
public sealed record ThemeRolledBack(string Region, int Number, int To, int Edition, int CatalogueNumber);

/// <summary>The content folder is the origin of a theme's text again.</summary>
public sealed record ThemeReturnedToFile(string Region, int Number);

public sealed record ThemeSuspended(string Region, int Number, DateOnly Since, string? Go);

public sealed record ThemeWithdrawn(string Region, int Number, DateOnly Since, string? Go);

public sealed record ThemeResumed(string Region, int Number);

/// <summary>A person accepted a warning of the content check.</summary>
public sealed record FindingSettled(string Region, string FindingId, string Rule, string Thing, string Message);

public sealed record FindingReopened(string Region, string FindingId);
