using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Suban.Server.Tests.BadInput;

/// <summary>What every table holds, in short, so that a refusal that stored something shows; and the way back to the beginning.</summary>
internal sealed class StoredRows : IDisposable
{
    // Rows of these are only ever added.
    private static readonly string[] _large = ["catalogue_version", "pinned_plans"];

    // More than one form publishes.
    private const int NumbersApart = 10;

    private readonly SqliteConnection _connection;
    private readonly List<string> _tables;
    private readonly string _pristine;
    private Dictionary<string, string> _first = [];
    private (string Version, IReadOnlyList<string> Changed) _last;

    public StoredRows(string database)
    {
        _pristine = database + ".pristine";
        _connection = new SqliteConnection($"Data Source={database};Pooling=False");
        _connection.Open();
        Execute("pragma foreign_keys = off; pragma busy_timeout = 10000;");
        _tables = Read("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'");
        foreach (var guard in Read("select name from sqlite_master where type = 'trigger'"))
        {
            Execute($"drop trigger \"{guard}\""); // nothing may be taken out of the journal, except by who turns back time
        }

        NoteWhatIsTouched();
        Keep();
    }

    /// <summary>Every table says itself that it was written to: reading all of them after each form would take most of the time.</summary>
    private void NoteWhatIsTouched()
    {
        Execute("create table touched (name text primary key) without rowid;");
        foreach (var table in _tables)
        {
            foreach (var act in (string[])["insert", "update", "delete"])
            {
                Execute($"create trigger \"{table}_{act}_touched\" after {act} on \"{table}\" begin insert into touched select '{table}' where not exists (select 1 from touched where name = '{table}'); end;");
            }
        }
    }

    /// <summary>This is the beginning.</summary>
    public void Keep()
    {
        if (File.Exists(_pristine))
        {
            Execute("detach pristine");
            File.Delete(_pristine);
        }

        Execute("delete from touched");
        Execute($"vacuum into '{_pristine}'");
        Execute($"attach '{_pristine}' as pristine");
        (_first, _last) = (_tables.ToDictionary(t => t, Digest), (Version(), []));
    }

    /// <summary>The tables that are not as in the beginning.</summary>
    public IReadOnlyList<string> Changed()
    {
        var version = Version();
        if (version != _last.Version)
        {
            _last = (version, [.. Read("select name from touched order by name").Where(t => Digest(t) != _first[t])]);
        }

        return _last.Changed;
    }

    /// <summary>Whether a changed table holds the text where it can be read.</summary>
    public bool Holds(string text) => Changed().Any(t => Read($"select * from main.\"{t}\"").Exists(row => row.Contains(text, StringComparison.Ordinal)));

    /// <returns>The tables put back.</returns>
    public IReadOnlyList<string> Restore()
    {
        var changed = Changed();
        if (changed.Count > 0)
        {
            Execute("begin immediate;" + string.Concat(changed.Select(t => $"delete from main.\"{t}\"; insert into main.\"{t}\" select * from pristine.\"{t}\";")) + "delete from touched; commit");
            _last = (Version(), []);
        }

        return changed;
    }

    /// <summary>Puts the first version on top of those published since: the server has seen them and takes only a newer one.</summary>
    public void PublishAgain()
    {
        const string Region = "152529";
        var last = $"(select max(number) from main.catalogue_version where region = '{Region}')";
        Execute(
            $"""
            insert into main.catalogue_version (catalogue_version_id, region, number, hash, document, published_at, published_by)
            select '{Guid.CreateVersion7()}', region, {last} + {NumbersApart}, hash, document, published_at, published_by
            from main.catalogue_version where region = '{Region}' and number = {last}
            """);
        Keep();
    }

    public void Dispose() => _connection.Dispose();

    // Changes with every commit of another connection, and with none of our own.
    private string Version() => Read("pragma data_version").Single();

    private string Digest(string table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var columns = _large.Contains(table) ? "count(*), max(rowid)" : "*";
        foreach (var row in Read($"select {columns} from main.\"{table}\""))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(row));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private List<string> Read(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture),
            })));
        }

        return rows;
    }
}
