using System.Data;
using Microsoft.Data.Sqlite;

namespace Suban.Kernel.Database;

/// <summary>
/// A SQLite connection that keeps its statements prepared. Whoever asks, EF too, makes a new command for the same text each time;
/// preparing it again would cost as much as running it.
/// </summary>
internal sealed class KeepingConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int Most = 500;

    // A text that comes once is not kept: null until it comes again.
    private readonly Dictionary<string, Kept?> _kept = new(StringComparer.Ordinal);

    public override SqliteCommand CreateCommand() => new Command(this)
    {
        Connection = this,
        CommandTimeout = DefaultTimeout,
        Transaction = Transaction,
    };

    private Kept? Find(string text)
    {
        if (!_kept.TryGetValue(text, out var kept))
        {
            Bound();
            _kept.Add(text, null);
        }
        else if (kept is null)
        {
            var command = base.CreateCommand();
#pragma warning disable CA2100 // the text of the command that asks
            command.CommandText = text;
#pragma warning restore CA2100
            _kept[text] = kept = new Kept(command);
        }

        return kept is { Reader.IsClosed: false } ? null : kept;
    }

    private void Bound()
    {
        if (_kept.Count < Most)
        {
            return;
        }

        foreach (var kept in _kept.Values)
        {
            kept?.Command.Dispose();
        }

        _kept.Clear();
    }

    private sealed record Kept(SqliteCommand Command)
    {
        public SqliteDataReader? Reader { get; set; }
    }

    private sealed class Command(KeepingConnection connection) : SqliteCommand
    {
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            if (connection.Find(CommandText) is not { } kept)
            {
                return base.ExecuteReader(behavior);
            }

            kept.Command.Transaction = Transaction;
            kept.Command.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters)
            {
                kept.Command.Parameters.Add(parameter);
            }

            kept.Command.Prepare();
            return kept.Reader = kept.Command.ExecuteReader(behavior);
        }
    }
}
