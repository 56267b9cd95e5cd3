using Suban.Kernel;

namespace Suban.Certificates.Files;

/// <summary>The folder that holds bytes under the hash of their content.</summary>
/// <remarks>
/// The order is written → flushed → renamed → directory synchronised, and only then may a row name the file: without the last
/// step a power cut loses files that were acknowledged, and .NET has no call for it.
/// </remarks>
public sealed class FileFolder(FilesSettings settings, TimeProvider clock)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateFolder = Private | UnixFileMode.UserExecute;

    private string Incoming => Path.Combine(settings.Folder, "incoming");

    /// <summary>A new temporary file on the same disk, for bytes as they arrive.</summary>
    internal FileStream OpenIncoming()
    {
        CreateFolder(Incoming);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        return new FileStream(Path.Combine(Incoming, Path.GetRandomFileName()), options);
    }

    /// <summary>Makes the written bytes permanent under their hash; equal bytes are kept once.</summary>
    internal void Settle(FileStream incoming, string sha256)
    {
        var (temporary, final) = (incoming.Name, PathOf(sha256));
        incoming.Flush(flushToDisk: true);
        incoming.Dispose();
        CreateFolder(Path.GetDirectoryName(final)!);
        if (Touch(final))
        {
            File.Delete(temporary);
        }
        else
        {
            File.Move(temporary, final, overwrite: true);
        }

        DurableFile.FlushDirectory(Path.GetDirectoryName(final)!);
    }

    internal FileStream Open(string sha256) => new(PathOf(sha256), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    internal bool Holds(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>The hashes of files nothing has touched since <paramref name="before"/>.</summary>
    internal IEnumerable<string> OlderThan(DateTimeOffset before) =>
        Directory.Exists(settings.Folder)
            ? Directory.EnumerateFiles(settings.Folder, new string('?', 64), SearchOption.AllDirectories)
                .Where(path => File.GetLastWriteTimeUtc(path) < before.UtcDateTime)
                .Select(path => Path.GetFileName(path))
            : [];

    /// <summary>Removes a file nobody names, unless somebody stored the same bytes in this moment.</summary>
    internal bool Remove(string sha256, DateTimeOffset before)
    {
        // Moved aside first: a concurrent Settle either touched it before (then it goes back) or no longer finds it and writes anew.
        var (path, aside) = (PathOf(sha256), PathOf(sha256) + ".swept");
        File.Move(path, aside, overwrite: true);
        if (File.GetLastWriteTimeUtc(aside) >= before.UtcDateTime)
        {
            File.Move(aside, path, overwrite: true);
            return false;
        }

        File.Delete(aside);
        return true;
    }

    /// <summary>Removes uploads that were cut off.</summary>
    internal void ClearIncoming(DateTimeOffset before)
    {
        if (Directory.Exists(Incoming))
        {
            foreach (var path in Directory.EnumerateFiles(Incoming).Where(p => File.GetLastWriteTimeUtc(p) < before.UtcDateTime))
            {
                File.Delete(path);
            }
        }
    }

    private string PathOf(string sha256) => Path.Combine(settings.Folder, sha256[..2], sha256);

    private bool Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, PrivateFolder);
        DurableFile.FlushDirectory(settings.Folder);
    }
}
