namespace Suban.TestKit;

/// <summary>A copy of the shipped content that a test may change.</summary>
public static class ContentCopy
{
    /// <returns>The folder, whose owner removes it.</returns>
    public static string Make()
    {
        var copy = Directory.CreateTempSubdirectory("suban-content-").FullName;
        foreach (var file in Directory.EnumerateFiles(TestHost.ContentDirectory, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(copy, Path.GetRelativePath(TestHost.ContentDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }

        return copy;
    }
}
