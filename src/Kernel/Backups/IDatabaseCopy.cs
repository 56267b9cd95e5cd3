namespace Suban.Kernel.Backups;

/// <summary>Saves a consistent copy of the database into a folder and loads it from there.</summary>
internal interface IDatabaseCopy
{
    /// <summary>What a restore does to messages the backup holds: they may have been delivered after it was made.</summary>
    const string HoldMessages = "update outbox set state = 'Held', leased_until = null where state = 'Waiting'";

    /// <returns>Null when done.</returns>
    Task<Refusal?> SaveAsync(string folder, CancellationToken cancel);

    /// <returns>Null when done; a refusal, with nothing changed, where there is data already.</returns>
    Task<Refusal?> LoadAsync(string folder, CancellationToken cancel);
}
