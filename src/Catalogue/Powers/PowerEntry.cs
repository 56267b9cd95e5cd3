namespace Suban.Catalogue.Powers;

/// <summary>One line of a published list of administrative powers (行政权力事项).</summary>
/// <param name="Code">The twelve places of the base catalogue.</param>
/// <param name="Basis">As printed; empty where the list says nothing.</param>
public sealed record PowerEntry(string Code, string Name, ItemKind Kind, string Basis);
