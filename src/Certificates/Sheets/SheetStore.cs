using System.Security.Cryptography;
using System.Text.Json;
using Suban.Certificates.Papers;

namespace Suban.Certificates.Sheets;

/// <summary>The files that were made of sheets, under the hash of what they say: a version's sheet is made once and served from here.</summary>
internal sealed class SheetStore(PapersSettings settings)
{
    private const int MostKept = 2000;

    private string Folder => Path.Combine(settings.WorkFolder, "sheets");

    public string PathOf(string hash, SheetFormat format) => Path.Combine(Folder, hash + (format is SheetFormat.Pdf ? ".pdf" : ".docx"));

    public bool Has(string hash, SheetFormat format) => File.Exists(PathOf(hash, format));

    public string HashOf(Sheet sheet) => Convert.ToHexStringLower(
        SHA256.HashData([.. SHA256.HashData(Template()), .. JsonSerializer.SerializeToUtf8Bytes(sheet)]));

    // An office may replace the template while the platform runs.
    public byte[] Template() => File.ReadAllBytes(Path.Combine(settings.TemplateFolder, "guide-product.docx"));

    public async Task KeepAsync(string hash, SheetFormat format, byte[] content, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        // Whoever looks for the file finds all of it or nothing.
        var half = PathOf(hash, format) + ".part";
        await File.WriteAllBytesAsync(half, content, cancel);
        File.Move(half, PathOf(hash, format), overwrite: true);
        Trim();
    }

    /// <summary>What was made longest ago goes first; it is made again when somebody wants it.</summary>
    private void Trim()
    {
        foreach (var old in new DirectoryInfo(Folder).EnumerateFiles().OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept))
        {
            old.Delete();
        }
    }
}

/// <summary>What a sheet is handed out as.</summary>
public enum SheetFormat
{
    Word,
    Pdf,
}
