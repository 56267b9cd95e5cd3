using System.Security.Cryptography;
using System.Text.Json;
using Suban.Kernel.Database;
using Suban.Kernel.Journal;

namespace Suban.Kernel.Backups;

/// <summary>What a backup consists of; a restore believes nothing that is not in it, hash for hash.</summary>
public sealed record BackupManifest
{
    internal const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public required int Version { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DatabaseKind Database { get; init; }

    /// <summary>The newest seal of the journal in the backup; null where nothing was sealed yet.</summary>
    public SealMark? LatestSeal { get; init; }

    public required IReadOnlyList<BackupFile> Files { get; init; }

    internal void Write(string folder) => DurableFile.Write(
        Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, _json), overwrite: false);

    internal static async Task<BackupManifest?> ReadAsync(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<BackupManifest>(file, _json, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>The first file that is missing, extra or different; null when all are as they were.</returns>
    internal async Task<string?> FindDamageAsync(string folder, CancellationToken cancel)
    {
        foreach (var expected in Files)
        {
            var path = Path.GetFullPath(Path.Combine(folder, expected.Path));
            var inside = path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            if (!inside || !File.Exists(path) || await BackupFile.HashAsync(path, cancel) != expected.Sha256)
            {
                return expected.Path;
            }
        }

        var known = Files.Select(f => f.Path).Append(FileName).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f)).FirstOrDefault(f => !known.Contains(f));
    }
}

/// <summary>One file of a backup, its path relative to the backup.</summary>
public sealed record BackupFile(string Path, long Size, string Sha256)
{
    internal static async Task<string> HashAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}
