using Suban.Certificates.Sheets;

namespace Suban.Portal.Products;

/// <summary>The group 下载与打印 on a page.</summary>
/// <param name="Folder">The address of the version the products are of.</param>
/// <param name="Query">The reader's answers with the question mark, or nothing.</param>
internal sealed record ProductLinks(string Folder, string Query, IReadOnlyList<ProductKind> Kinds);
