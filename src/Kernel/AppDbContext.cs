using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Journal;
using Suban.Kernel.Outbox;

namespace Suban.Kernel;

/// <summary>A module's entity mappings. Entities stay internal to their module.</summary>
public sealed record ModuleModel(Assembly Assembly);

/// <summary>The one database: business rows, journal and outbox commit together.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options, IEnumerable<ModuleModel> modules)
    : DbContext(options)
{
    private readonly List<PendingEvent> _pending = [];

    internal IReadOnlyList<PendingEvent> PendingEvents => _pending;

    /// <summary>
    /// Adds an event to the stream's journal; its sequence number and hash are taken when the operation commits.
    /// </summary>
    /// <param name="stream">The chain the event belongs to: <c>case/{id}</c>, <c>account/{id}</c>, <c>catalogue/{region}</c>.</param>
    public void Record<TEvent>(string stream, TEvent moduleEvent, ProcessContext process) where TEvent : notnull =>
        _pending.Add(new PendingEvent(stream, moduleEvent, process));

    /// <summary>Adds a message to the outbox; it is delivered at least once after the commit, to the handler of its topic.</summary>
    public void Send<TMessage>(string topic, TMessage message, DateTimeOffset now) where TMessage : notnull =>
        Add(OutboxMessage.Create(topic, message, now));

    internal void ClearPending() => _pending.Clear();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var module in modules)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module.Assembly);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
}
