using Microsoft.Data.Sqlite;
using Suban.Kernel.Database;

namespace Suban.Kernel.Backups;

/// <summary>Copies SQLite with VACUUM INTO: one consistent state, while the writer goes on.</summary>
internal sealed class SqliteCopy(KernelSettings settings) : IDatabaseCopy
{
    private const string FileName = "suban.db";

    public async Task<Refusal?> SaveAsync(string folder, CancellationToken cancel)
    {
        var target = Path.Combine(folder, FileName);
        await using (var connection = new SqliteConnection(SqliteConnections.Reading(settings.SqliteFile)))
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "vacuum into @p0";
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("@p0", target);
            await command.ExecuteNonQueryAsync(cancel);
        }

        await using (var copy = new FileStream(target, FileMode.Open, FileAccess.ReadWrite))
        {
            copy.Flush(flushToDisk: true);
        }

        DurableFile.FlushDirectory(folder);
        return null;
    }

    public async Task<Refusal?> LoadAsync(string folder, CancellationToken cancel)
    {
        if (File.Exists(settings.SqliteFile))
        {
            return BackupRefusals.AlreadyInUse(settings.SqliteFile);
        }

        Directory.CreateDirectory(settings.DataDirectory);
        var unfinished = settings.SqliteFile + ".part";
        await FolderCopy.CopyAsync(Path.Combine(folder, FileName), unfinished, cancel);
        await using (var connection = SqliteConnections.OpenWriter(unfinished))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = IDatabaseCopy.HoldMessages + "; pragma journal_mode = delete";
            await command.ExecuteNonQueryAsync(cancel);
        }

        DurableFile.Publish(unfinished, settings.SqliteFile, overwrite: false);
        return null;
    }
}
