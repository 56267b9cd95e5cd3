using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Database;
using Suban.Kernel.Journal;
using Suban.Kernel.Outbox;
using Suban.Kernel.Writing;

namespace Suban.Kernel;

/// <summary>A module's entity mappings. Entities stay internal to their module.</summary>
public sealed record ModuleModel(System.Reflection.Assembly Assembly);

/// <summary>The one database: business rows, journal and outbox commit together.</summary>
/// <remarks>Outside <see cref="Writes"/> a scope's context only reads; saving with it is a bug and throws.</remarks>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options)
{
    private readonly KernelExtension _extension = options.GetExtension<KernelExtension>();
    private readonly List<PendingEvent> _pending = [];
    private readonly List<(string Sql, object?[] Values)> _closing = [];

    internal IReadOnlyList<PendingEvent> PendingEvents => _pending;

    internal IReadOnlyList<(string Sql, object?[] Values)> Closing => _closing;

    internal bool SentMessages { get; private set; }

    /// <summary>
    /// Adds an event to the stream's journal; its sequence number and hash are taken when the operation commits.
    /// </summary>
    /// <param name="stream">The chain the event belongs to: <c>case/{id}</c>, <c>account/{id}</c>, <c>catalogue/{region}</c>.</param>
    public void Record<TEvent>(string stream, TEvent moduleEvent, ProcessContext process) where TEvent : notnull
    {
        RequireWriter();
        _pending.Add(new PendingEvent(stream, moduleEvent, process));
    }

    /// <summary>Adds a message to the outbox; it is delivered at least once after the commit, to the handler of its topic.</summary>
    /// <param name="due">Not before; null for at once.</param>
    public void Send<TMessage>(string topic, TMessage message, DateTimeOffset now, DateTimeOffset? due = null) where TMessage : notnull
    {
        RequireWriter();
        SentMessages = true;
        Insert(OutboxMessage.Create(topic, message, now, due ?? now));
    }

    /// <summary>Carries out a statement now that returns one number: for counters, whose row the operation holds until it commits.</summary>
    /// <param name="sql">A constant that both databases understand.</param>
    /// <param name="values">The values of <c>@p0</c>, <c>@p1</c> …</param>
    public async Task<long> TakeAsync(string sql, object?[] values, CancellationToken cancel)
    {
        RequireWriter();
        return (await new SqlBatch(this).Add(sql, values).ReadAsync(row => row.GetInt64(0), cancel)).Single();
    }

    /// <summary>
    /// Adds a statement that is carried out once the operation's rows are saved, together with those that close it: for rows that
    /// nobody has to track.
    /// </summary>
    /// <param name="sql">A constant that both databases understand.</param>
    /// <param name="values">The values of <c>@p0</c>, <c>@p1</c> …</param>
    public void Close(string sql, params object?[] values)
    {
        RequireWriter();
        _closing.Add((sql, values));
    }

    /// <summary>
    /// Inserts new rows once the operation's tracked rows are saved: for rows that the same operation neither reads nor changes again.
    /// On the path of every act, tracking a row and saving it by itself costs more than its insertion.
    /// </summary>
    public void Insert<T>(params IReadOnlyList<T> rows) where T : class
    {
        if (rows.Count > 0)
        {
            var insert = RowInsert.Of(this, typeof(T));
            Close(insert.TextFor(rows.Count), insert.Values(rows));
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RequireWriter();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RequireWriter();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    internal void ClearEvents() => _pending.Clear();

    internal void ClearPending()
    {
        ClearEvents();
        _closing.Clear();
        SentMessages = false;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var module in _extension.Modules)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
    }

    private void RequireWriter()
    {
        if (!_extension.Writable)
        {
            throw new InvalidOperationException("This context only reads: run the operation through Writes.");
        }
    }
}
