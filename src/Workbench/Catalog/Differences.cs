using Suban.Catalogue.Editing;

namespace Suban.Workbench.Catalog;

/// <summary>Two states of a theme side by side.</summary>
internal sealed record Differences(IReadOnlyList<ThemeChange> Changes, string BeforeName, string AfterName);
