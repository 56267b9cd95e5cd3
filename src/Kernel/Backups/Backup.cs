using Suban.Kernel.Database;
using Suban.Kernel.Journal;

namespace Suban.Kernel.Backups;

/// <summary>Makes and restores one consistent set of database, files, keys and seals.</summary>
/// <remarks>
/// The order makes the set consistent while work goes on: seals first (each is in the database before it is outside), then the
/// database, then the files (each is on disk before a row names it) and the keys (made once, never changed). The backup holds
/// the keys: store it encrypted.
/// </remarks>
public sealed class Backup
{
    private const int CurrentVersion = 1;
    private readonly KernelSettings _settings;
    private readonly IDatabaseCopy _database;
    private readonly JournalSeals _seals;
    private readonly TimeProvider _clock;

    internal Backup(KernelSettings settings, IDatabaseCopy database, JournalSeals seals, TimeProvider clock) =>
        (_settings, _database, _seals, _clock) = (settings, database, seals, clock);

    /// <param name="target">A folder that does not exist yet or is empty.</param>
    public async Task<Outcome<BackupManifest>> CreateAsync(string target, CancellationToken cancel)
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            return BackupRefusals.TargetNotEmpty(target);
        }

        Directory.CreateDirectory(target);
        await FolderCopy.RunAsync(_settings.SealsDirectory, Path.Combine(target, "seals"), cancel);
        var latest = await _seals.LatestAsync(cancel);
        if (await _database.SaveAsync(Directory.CreateDirectory(Path.Combine(target, "database")).FullName, cancel) is { } refusal)
        {
            return refusal;
        }

        await FolderCopy.RunAsync(_settings.FilesDirectory, Path.Combine(target, "files"), cancel);
        await FolderCopy.RunAsync(_settings.KeysDirectory, Path.Combine(target, "keys"), cancel);
        var manifest = new BackupManifest
        {
            Version = CurrentVersion,
            CreatedAt = _clock.GetUtcNow(),
            Database = _settings.Kind,
            LatestSeal = latest,
            Files = await FolderCopy.ListAsync(target, cancel),
        };
        manifest.Write(target);
        return manifest;
    }

    /// <summary>
    /// Restores into the configured data directory and database, which have to be empty. Messages not delivered at the time of the
    /// backup are held back until an operator has decided: they may have gone out since.
    /// </summary>
    public async Task<Outcome<BackupManifest>> RestoreAsync(string source, CancellationToken cancel)
    {
        if (await BackupManifest.ReadAsync(source, cancel) is not { Version: CurrentVersion } manifest)
        {
            return BackupRefusals.NotABackup(source);
        }

        if (manifest.Database != _settings.Kind)
        {
            return BackupRefusals.OtherDatabase;
        }

        if (await manifest.FindDamageAsync(source, cancel) is { } damaged)
        {
            return BackupRefusals.Damaged(damaged);
        }

        string[] folders = [_settings.KeysDirectory, _settings.FilesDirectory, _settings.SealsDirectory];
        if (folders.FirstOrDefault(FolderCopy.HasFiles) is { } used)
        {
            return BackupRefusals.AlreadyInUse(used);
        }

        if (await _database.LoadAsync(Path.Combine(source, "database"), cancel) is { } refusal)
        {
            return refusal;
        }

        await FolderCopy.RunAsync(Path.Combine(source, "seals"), _settings.SealsDirectory, cancel);
        await FolderCopy.RunAsync(Path.Combine(source, "files"), _settings.FilesDirectory, cancel);
        await FolderCopy.RunAsync(Path.Combine(source, "keys"), _settings.KeysDirectory, cancel);
        return manifest;
    }
}
