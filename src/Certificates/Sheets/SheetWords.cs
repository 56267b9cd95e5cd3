namespace Suban.Certificates.Sheets;

/// <summary>The headings of a guide as they stand on every sheet, by the key under which their translation is found.</summary>
public static class SheetWords
{
    public const string Who = "who";
    public const string Bring = "bring";
    public const string Process = "process";
    public const string Result = "result";
    public const string Ask = "ask";
    public const string Basis = "basis";

    private static readonly (string Key, string Chinese)[] _headings =
        [(Who, "谁能办"), (Bring, "要带什么"), (Process, "怎么办"), (Result, "办好后拿到"), (Ask, "去哪办、问谁"), (Basis, "法律依据")];

    /// <summary>In the order of the guide.</summary>
    public static IReadOnlyList<(string Key, string Chinese)> Headings => _headings;

    public static string Chinese(string key) => _headings.First(h => h.Key == key).Chinese;
}
