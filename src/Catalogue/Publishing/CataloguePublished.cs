namespace Suban.Catalogue.Publishing;

/// <summary>A version of a region's catalogue was published (目录发布); from now on it never changes.</summary>
public sealed record CataloguePublished(string Region, int Number, string Hash, int Themes, int Items);
