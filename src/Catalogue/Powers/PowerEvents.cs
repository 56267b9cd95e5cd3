namespace Suban.Catalogue.Powers;

/// <summary>A region took over a list of administrative powers.</summary>
public sealed record PowerListImported(string Region, int Number, string Source, DateOnly PublishedOn, int Entries);

/// <summary>What is done about a difference from the list was recorded.</summary>
public sealed record PowerDifferenceRecorded(string Region, string Key, DifferenceState State, Guid? AuthorityId, DateOnly? DueOn, string? Reason);
