namespace Suban.Kernel.Backups;

/// <summary>Copies folders so that the copy survives a power cut.</summary>
internal static class FolderCopy
{
    private const string Unfinished = ".part";

    public static bool HasFiles(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();

    /// <summary>Copies what is there, if anything is; files still being written are left out.</summary>
    public static async Task RunAsync(string source, string target, CancellationToken cancel)
    {
        if (!Directory.Exists(source))
        {
            return;
        }

        CreatePrivate(target);
        foreach (var folder in Directory.EnumerateDirectories(source))
        {
            await RunAsync(folder, Path.Combine(target, Path.GetFileName(folder)), cancel);
        }

        foreach (var file in Directory.EnumerateFiles(source).Where(f => !f.EndsWith(Unfinished, StringComparison.Ordinal)))
        {
            await CopyAsync(file, Path.Combine(target, Path.GetFileName(file)), cancel);
        }

        DurableFile.FlushDirectory(target);
    }

    public static async Task CopyAsync(string source, string target, CancellationToken cancel)
    {
        await using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var to = DurableFile.Create(target);
        await from.CopyToAsync(to, cancel);
        to.Flush(flushToDisk: true);
    }

    public static async Task<IReadOnlyList<BackupFile>> ListAsync(string folder, CancellationToken cancel)
    {
        var files = new List<BackupFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files.Add(new BackupFile(
                Path.GetRelativePath(folder, path), new FileInfo(path).Length, await BackupFile.HashAsync(path, cancel)));
        }

        return files;
    }

    private static void CreatePrivate(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
