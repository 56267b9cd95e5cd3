using System.Reflection;
using DbUp;
using DbUp.Builder;
using DbUp.Engine.Output;
using Microsoft.Extensions.Logging;

namespace Suban.Kernel.Database;

/// <summary>Brings the database to the present: creates it where it may, applies the numbered SQL that is still missing.</summary>
public sealed partial class DatabaseSetup(KernelSettings settings, ILogger<DatabaseSetup> log) : IDisposable
{
    private readonly NodeLock _lock = new();

    /// <param name="migrations">The assembly that embeds <c>Migrations/{Sqlite,Postgres}/NNNN_module.sql</c>.</param>
    /// <exception cref="CannotStartException">The directory or the database cannot be used; the message says what to do.</exception>
    public void Prepare(Assembly migrations)
    {
        Reach();
        if (settings.Kind == DatabaseKind.Sqlite)
        {
            SqliteConnections.Create(settings.SqliteFile);
        }

        Apply(migrations);
    }

    /// <summary>Takes the data directory for this process and tries the database, without changing it.</summary>
    /// <exception cref="CannotStartException">One of them cannot be used; the message says what to do.</exception>
    public void Reach()
    {
        DataDirectory.Create(settings.DataDirectory);
        if (settings.PostgresConnection is { } connection)
        {
            PostgresReach.Require(connection);
        }
        else
        {
            _lock.Take(settings.DataDirectory);
        }
    }

    public void Dispose() => _lock.Dispose();

    private void Apply(Assembly migrations)
    {
        var folder = $".Migrations.{settings.Kind}.";
        var result = Target()
            .WithScriptsEmbeddedInAssembly(migrations, name => name.Contains(folder, StringComparison.Ordinal))
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .LogTo(new UpgradeLog(log))
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"数据库升级失败：{result.ErrorScript?.Name}", result.Error);
        }
    }

    private UpgradeEngineBuilder Target() => settings.PostgresConnection is { } connection
        ? DeployChanges.To.PostgresqlDatabase(connection)
        : DeployChanges.To.SqliteDatabase(SqliteConnections.Writing(settings.SqliteFile));

    private sealed partial class UpgradeLog(ILogger log) : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args) => Write(LogLevel.Trace, format, args);

        public void LogDebug(string format, params object[] args) => Write(LogLevel.Debug, format, args);

        public void LogInformation(string format, params object[] args) => Write(LogLevel.Debug, format, args);

        public void LogWarning(string format, params object[] args) => Write(LogLevel.Warning, format, args);

        public void LogError(string format, params object[] args) => Write(LogLevel.Error, format, args);

        public void LogError(Exception ex, string format, params object[] args) => Write(LogLevel.Error, format, args);

        private void Write(LogLevel level, string format, object[] args) =>
            Migration(log, level, args.Length == 0 ? format : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));

        [LoggerMessage(Message = "{Text}")]
        private static partial void Migration(ILogger log, LogLevel level, string text);
    }
}
