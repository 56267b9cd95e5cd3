namespace Suban.EndToEnd.Tests.Harness;

/// <summary>The small scripts that read a page, embedded beside this class.</summary>
internal static class Script
{
    public static string Read(string name)
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
