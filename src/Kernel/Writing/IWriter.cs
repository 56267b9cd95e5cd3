namespace Suban.Kernel.Writing;

/// <summary>Runs a unit of work in a transaction and returns after its commit or roll-back.</summary>
internal interface IWriter
{
    /// <summary>False once the database file can no longer be trusted and the process has to be restarted.</summary>
    bool IsAvailable { get; }

    Task RunAsync(UnitOfWork work, CancellationToken cancel);
}
