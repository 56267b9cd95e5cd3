namespace Suban.Components.Listing;

/// <summary>One line of a summary: what, the answer, where it can be changed, where it came from.</summary>
public sealed record SummaryRow(string Key, string? Value, string? ChangeHref = null, string? Source = null);
