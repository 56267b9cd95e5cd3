using Suban.Kernel;
using Suban.Kernel.Backups;

namespace Suban.Server.Commands;

/// <summary><c>backup</c> and <c>restore</c>: database, files, keys and seals as one set with a manifest of hashes.</summary>
internal static class BackupCommands
{
    public static Task<int> BackupAsync(string[] args, CancellationToken cancel) =>
        RunAsync(args, (backup, folder) => backup.CreateAsync(folder, cancel), "已备份到");

    public static Task<int> RestoreAsync(string[] args, CancellationToken cancel) =>
        RunAsync(args, (backup, folder) => backup.RestoreAsync(folder, cancel), "已恢复自");

    private static async Task<int> RunAsync(
        string[] args, Func<Backup, string, Task<Outcome<BackupManifest>>> act, string done)
    {
        await using var app = Verbs.Host(args);
        if (app.Configuration["folder"] is not { Length: > 0 } folder)
        {
            Console.Error.WriteLine("请用 --folder 指定备份目录。");
            return 2;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await act(scope.ServiceProvider.GetRequiredService<Backup>(), Path.GetFullPath(folder));
        if (!outcome.TryGet(out var manifest))
        {
            Console.Error.WriteLine(outcome.Refusal.Message);
            return 1;
        }

        Console.WriteLine($"{done} {Path.GetFullPath(folder)}：{manifest.Files.Count} 个文件，{manifest.Files.Sum(f => f.Size)} 字节。");
        return 0;
    }
}
