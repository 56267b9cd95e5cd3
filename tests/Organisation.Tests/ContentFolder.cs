using System.Runtime.CompilerServices;
using Suban.Organisation.Content;

namespace Suban.Organisation.Tests;

/// <summary>The shipped content/ and made-up ones.</summary>
internal sealed class ContentFolder : IDisposable
{
    public static string Shipped { get; } = FindShipped();

    public string Folder { get; } = Directory.CreateTempSubdirectory("suban-content-").FullName;

    public static OrganisationStore ShippedStore() => new(RegionContent.Load(Shipped));

    public ContentFolder With(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindShipped([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../content"));
}
