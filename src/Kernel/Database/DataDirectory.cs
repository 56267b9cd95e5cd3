namespace Suban.Kernel.Database;

/// <summary>Makes the folders of the data directory, and says in words where it may not.</summary>
public static class DataDirectory
{
    public static DirectoryInfo Create(string path)
    {
        try
        {
            return Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(NotWritable(path), exception);
        }
    }

    internal static string NotWritable(string path) =>
        $"不能写入数据目录 {path}。请检查它的权限和磁盘剩余空间，或用 --data 指定另一个目录。";
}
