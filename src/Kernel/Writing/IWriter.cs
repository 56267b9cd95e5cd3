namespace Suban.Kernel.Writing;

/// <summary>Runs a unit of work in a transaction and returns after its commit or roll-back.</summary>
internal interface IWriter
{
    Task RunAsync(UnitOfWork work, CancellationToken cancel);
}
