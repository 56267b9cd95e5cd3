using Suban.Certificates.Sheets;

namespace Suban.Workbench.Catalog;

/// <summary>Products of guides as editors read them.</summary>
internal static class ProductWords
{
    public static string Name(string key) => ProductKind.Find(key)?.Name ?? key;
}
