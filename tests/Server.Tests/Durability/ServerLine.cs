using Suban.TestKit;

namespace Suban.Server.Tests.Durability;

/// <summary>The way to whichever process serves now; who finds none waits for the next.</summary>
internal sealed class ServerLine(ServerProcess first)
{
    private volatile TaskCompletionSource<Uri>? _next;

    public ServerProcess Server { get; private set; } = first;

    public Uri Address => Server.Address;

    public Task<Uri> WaitAsync() => _next?.Task ?? Task.FromResult(Address);

    public async Task ReplaceAsync(Func<Task<ServerProcess>> start)
    {
        var next = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _next = next;
        await Server.DisposeAsync();
        Server = await start();
        _next = null;
        next.SetResult(Server.Address);
    }
}
