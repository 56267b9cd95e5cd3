using System.Runtime.InteropServices;

namespace Suban.Kernel;

/// <summary>Writes files that are still there, whole, after a power cut: flushed, renamed, and the directory flushed too.</summary>
public static partial class DurableFile
{
    private const int ReadOnlyDirectory = 0x10000;

    /// <summary>Writes a small file in one go, readable by the service account only.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content, bool overwrite)
    {
        var temporary = $"{path}.{Environment.ProcessId}.part";
        using (var file = Create(temporary))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        Publish(temporary, path, overwrite);
    }

    /// <summary>Opens a new file for writing; flush it to disk before <see cref="Publish"/>.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Gives a flushed file its name and makes the name durable.</summary>
    public static void Publish(string temporary, string path, bool overwrite)
    {
        File.Move(temporary, path, overwrite);
        FlushDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Makes renames and creations in a directory durable; .NET has no call of its own for it.</summary>
    public static void FlushDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(directory, ReadOnlyDirectory);
        if (handle < 0)
        {
            throw new IOException($"Cannot open directory {directory}: error {Marshal.GetLastPInvokeError()}.");
        }

        var flushed = FileSync(handle);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (flushed != 0)
        {
            throw new IOException($"Cannot flush directory {directory}: error {error}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FileSync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
