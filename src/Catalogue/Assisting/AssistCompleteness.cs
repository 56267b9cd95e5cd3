using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Assisting;

/// <summary>Which investment approvals of the library a region's list leaves out (应列未列).</summary>
public static class AssistCompleteness
{
    /// <summary>By the stages of a project; what is withheld from the public is not asked for.</summary>
    public static IReadOnlyList<AssistItem> Missing(RegionCatalogue region)
    {
        var listed = region.Adoption.Assist?.Entries.Select(e => e.Item).ToHashSet() ?? [];
        return [.. region.Library.Document.AssistItems.Where(i => i.Withheld is null && !listed.Contains(i.Key)).OrderBy(i => i.Stage)];
    }
}
