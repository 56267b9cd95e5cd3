namespace Suban.Components.Fields;

/// <summary>One answer of radios, check boxes or a list.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);
