using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;

namespace Suban.Workbench.Catalog;

/// <summary>A draft with the library it draws on, as every page of the editor needs it.</summary>
internal sealed record OpenDraft(ThemeDraftView View, RegionCatalogue Region)
{
    public int Number => View.Number;

    public ServiceTheme Theme => View.Theme;

    public bool CanEdit => View.Stage is ThemeStage.Editing;

    /// <summary>The draft as it would stand in the catalogue: what plans are compiled from.</summary>
    public ThemeVersion Version => new(View.Theme, Region.ItemLibrary);

    public IEnumerable<HandlingItem> Items => Theme.Parts.Select(p => FindItem(p.Item)).OfType<HandlingItem>();

    /// <summary>Of all the library, whether the region has adopted it yet or not.</summary>
    public HandlingItem? FindItem(string key) => Region.ItemLibrary.FindItem(key);

    public string NameOf(string item) => FindItem(item)?.Name ?? item;

    public string Address => $"/catalog/themes/{Number}";

    public string Editing => $"{Address}/edit";
}
