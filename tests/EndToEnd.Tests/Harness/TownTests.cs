namespace Suban.EndToEnd.Tests.Harness;

/// <summary>A test with a town of its own. It fails at the end when any page it opened was unsound.</summary>
public abstract class TownTests(Chromium chromium) : IAsyncLifetime
{
    private Town? _town;

    protected Town Town => _town!;

    public async ValueTask InitializeAsync() => _town = await Town.OpenAsync(chromium);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_town is not null)
        {
            await _town.DisposeAsync();
            Assert.True(_town.Faults.Count == 0, string.Join('\n', _town.Faults));
        }
    }
}
