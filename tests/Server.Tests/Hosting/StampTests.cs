using Suban.Server.Hosting;

namespace Suban.Server.Tests.Hosting;

public sealed class StampTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("suban-stamp-").FullName;

    [Fact]
    public void Stands_OnlyForTheStateItWasSetFor()
    {
        Assert.False(Of("one").Stands);

        Of("one").Set();

        Assert.True(Of("one").Stands);
        Assert.False(Of("two").Stands);
        Assert.False(Of("one", "Host=elsewhere").Stands);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Stamp Of(string state, string? database = null) => new(
        new ServerSettings
        {
            DataDirectory = _directory,
            ContentDirectory = _directory,
            Database = database,
            Demonstration = false,
            PublicOrigin = ServerSettings.DefaultAddress,
            QuietStart = TimeSpan.Zero,
        },
        "content",
        state);
}
