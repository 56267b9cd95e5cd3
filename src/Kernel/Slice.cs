namespace Suban.Kernel;

/// <summary>One page of a keyset-paged list.</summary>
/// <param name="Next">Opaque key of the next page for the query string; null on the last page.</param>
public sealed record Slice<T>(IReadOnlyList<T> Rows, string? Next);
