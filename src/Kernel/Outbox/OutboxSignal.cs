namespace Suban.Kernel.Outbox;

/// <summary>Wakes the outbox pump as soon as a commit has put messages there.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, 1);

    public void Wake()
    {
        try
        {
            _waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already awake: the pump looks again before it sleeps.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => _waiting.WaitAsync(atMost, cancel);

    public void Dispose() => _waiting.Dispose();
}
