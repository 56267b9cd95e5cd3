namespace Suban.Catalogue.Editing;

/// <summary>One place where two states of a theme differ, in words an editor reads (版本差异).</summary>
/// <param name="Unit">The part of the theme that two editors cannot both change: <c>summary</c>, <c>question/area</c>, <c>part/outdoor-sign</c>.</param>
/// <param name="Before">Empty where it is new.</param>
/// <param name="After">Empty where it is gone.</param>
public sealed record ThemeChange(string Unit, string Label, string Before, string After);
