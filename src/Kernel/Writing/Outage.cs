using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Suban.Kernel.Writing;

/// <summary>Tells a database that cannot write now (503, try again) from an operation that went wrong (500).</summary>
public static class Outage
{
    private const int NoSpaceLeft = 28; // ENOSPC, which .NET hands on as the exception's number

    /// <summary>Whether the database, or the disk under it, is at fault: reading fails so too, with whatever the driver throws.</summary>
    public static bool Explains(Exception exception) =>
        exception is WriteUnavailableException or IOException { HResult: NoSpaceLeft } || Cause(exception) is not null;

    /// <returns>The exception the caller sees: <see cref="WriteUnavailableException"/> where the database is at fault.</returns>
    internal static Exception Translate(Exception exception, CancellationToken caller) => exception switch
    {
        OperationCanceledException when !caller.IsCancellationRequested =>
            new WriteUnavailableException("The operation took too long and was rolled back.", exception),
        _ when Cause(exception) is { } cause => new WriteUnavailableException("The database cannot write at the moment.", cause),
        _ => exception,
    };

    /// <summary>After a failed flush or a damaged page nothing the process still remembers of the file can be trusted: only a restart helps.</summary>
    internal static bool NeedsRestart(Exception exception) =>
        Find(exception) is SqliteException { SqliteErrorCode: raw.SQLITE_IOERR or raw.SQLITE_CORRUPT };

    private static DbException? Cause(Exception exception) => Find(exception) switch
    {
        SqliteException
        {
            SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN
                or raw.SQLITE_BUSY or raw.SQLITE_LOCKED
        } sqlite => sqlite,
        PostgresException { IsTransient: true } postgres => postgres,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.ReadOnlySqlTransaction } postgres => postgres,
        PostgresException => null,
        NpgsqlException npgsql => npgsql,
        _ => null,
    };

    private static DbException? Find(Exception? exception)
    {
        while (exception is not null and not DbException)
        {
            exception = exception.InnerException;
        }

        return exception as DbException;
    }
}
