using System.Reflection;
using System.Runtime.CompilerServices;

namespace Suban.Architecture.Tests;

/// <summary>The checkout and the compiled modules the rules are held against.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Assembly> Modules { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Suban.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => Directory.Exists(Path.Combine(Root, "src", name!["Suban.".Length..])))
            .Select(name => Assembly.Load(name!)),
    ];

    public static IEnumerable<string> Sources(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal));

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static string FindRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../.."));
}
