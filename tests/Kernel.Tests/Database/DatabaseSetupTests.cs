using Microsoft.Extensions.Logging.Abstractions;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Database;

public sealed class DatabaseSetupTests : IDisposable
{
    private readonly KernelSettings _settings = new() { DataDirectory = Directory.CreateTempSubdirectory("suban-setup-").FullName };

    [Fact]
    public void Prepare_SecondProcessOnTheSameDirectory_IsTurnedAway()
    {
        using var first = Setup();
        first.Prepare(typeof(Program).Assembly);
        using var second = Setup();

        var refused = Assert.Throws<CannotStartException>(() => second.Prepare(typeof(Program).Assembly));

        Assert.Contains(_settings.DataDirectory, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_Again_ChangesNothing()
    {
        using (var first = Setup())
        {
            first.Prepare(typeof(Program).Assembly);
        }

        using var second = Setup();
        second.Prepare(typeof(Program).Assembly);
    }

    [Fact]
    public void Prepare_NewDatabase_IsDurableAndPrivate()
    {
        using var setup = Setup();
        setup.Prepare(typeof(Program).Assembly);

        using var connection = SqliteConnections.OpenWriter(Path.Combine(_settings.DataDirectory, "suban.db"));
        Assert.Equal("wal", Pragma(connection, "journal_mode"));
        Assert.Equal("2", Pragma(connection, "synchronous"));
        Assert.Equal("1", Pragma(connection, "foreign_keys"));
        Assert.Equal("1", Pragma(connection, "secure_delete"));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps access rights elsewhere");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_settings.DataDirectory, "suban.db")));
    }

    public void Dispose() => Directory.Delete(_settings.DataDirectory, recursive: true);

    private DatabaseSetup Setup() => new(_settings, NullLogger<DatabaseSetup>.Instance);

    private static string Pragma(Microsoft.Data.Sqlite.SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"pragma {name}";
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
