namespace Suban.EndToEnd.Tests.Harness;

/// <summary>Tests in a town. Each fails at the end when any page it opened was unsound.</summary>
public abstract class TownTests(Town town) : IAsyncDisposable
{
    protected Town Town => town;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var faults = await town.EndDayAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
