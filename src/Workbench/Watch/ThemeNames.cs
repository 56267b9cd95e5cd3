using Suban.Catalogue.Publishing;

namespace Suban.Workbench.Watch;

/// <summary>Themes as the registers name them.</summary>
internal sealed class ThemeNames(CatalogueStore catalogue)
{
    /// <summary>With its number; one that is no longer published keeps the number alone.</summary>
    public string Of(string region, int number) => $"{number} {catalogue.Current.Region(region)?.FindTheme(number)?.Theme.Name}".TrimEnd();
}
