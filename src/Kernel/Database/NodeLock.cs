namespace Suban.Kernel.Database;

/// <summary>Holds the data directory for one process: a second writer on one SQLite file would break the write queue.</summary>
internal sealed class NodeLock : IDisposable
{
    private const int NoSpaceLeft = 28; // ENOSPC, which .NET hands on as the exception's number

    private FileStream? _file;

    public void Take(string dataDirectory)
    {
        if (_file is not null)
        {
            return;
        }

        var path = Path.Combine(dataDirectory, "suban.lock");
        try
        {
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException { HResult: NoSpaceLeft })
        {
            throw new CannotStartException(DataDirectory.NotWritable(dataDirectory), exception);
        }
        catch (IOException exception)
        {
            throw new CannotStartException(
                $"另一个进程正在使用数据目录 {dataDirectory}（{path}）。请先停止它，或用 --data 指定另一个目录。", exception);
        }
    }

    public void Dispose() => _file?.Dispose();
}
