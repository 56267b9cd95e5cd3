using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Backups;
using Suban.Kernel.Crypto;
using Suban.Kernel.Database;
using Suban.Kernel.Jobs;
using Suban.Kernel.Journal;
using Suban.Kernel.Outbox;
using Suban.Kernel.Writing;

namespace Suban.Kernel;

/// <summary>Registers the kernel: database, write path, journal, outbox, keys.</summary>
public static class KernelModule
{
    public static IServiceCollection AddKernel(this IServiceCollection services, KernelSettings settings)
    {
        services.AddLogging();
        services.AddSingleton(settings);
        services.AddSingleton<KeyRing>();
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<BlindIndex>();
        AddDatabase(services, settings);
        AddJournal(services);
        AddOutbox(services);
        services.AddSingleton<JobLeases>();
        return services;
    }

    private static void AddDatabase(IServiceCollection services, KernelSettings settings)
    {
        services.AddSingleton<DatabaseSetup>();
        services.AddSingleton<DatabaseContexts>();
        services.AddSingleton(s => new PlainReads(s.GetRequiredService<DatabaseContexts>()));
        services.AddScoped<ScopeContext>();
        services.AddScoped(scope => scope.GetRequiredService<ScopeContext>().Resolve());
        services.AddSingleton<IdempotencyKeys>();
        services.AddPeriodicJob<IdempotencyPruning>();
        _ = settings.Kind == DatabaseKind.Sqlite
            ? services.AddSingleton<IWriter, SqliteWriter>().AddSingleton<IDatabaseCopy, SqliteCopy>()
            : services.AddSingleton<IWriter, PostgresWriter>().AddSingleton<IDatabaseCopy, PostgresCopy>();
        services.AddSingleton(s => new Writes(
            s.GetRequiredService<IWriter>(), s.GetRequiredService<IdempotencyKeys>(), s.GetRequiredService<JournalWriter>()));
        services.AddScoped(s => new Backup(
            s.GetRequiredService<KernelSettings>(), s.GetRequiredService<IDatabaseCopy>(),
            s.GetRequiredService<JournalSeals>(), s.GetRequiredService<TimeProvider>()));
    }

    private static void AddJournal(IServiceCollection services)
    {
        services.AddSingleton<JournalWriter>();
        services.AddSingleton<SealFile>();
        services.AddScoped<JournalReader>();
        services.AddScoped<JournalSeals>();
        services.AddScoped(s => new JournalVerifier(
            s.GetRequiredService<AppDbContext>(), s.GetRequiredService<KeyRing>(),
            s.GetRequiredService<FieldCipher>(), s.GetRequiredService<SealFile>()));
        services.AddPeriodicJob<JournalSealer>();
    }

    private static void AddOutbox(IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxLeases>();
        services.AddSingleton<OutboxDelivery>();
        services.AddHostedService<OutboxPump>();
        services.AddScoped<OutboxQueries>();
        services.AddScoped<RetryDeadLetter>();
        services.AddScoped<DiscardDeadLetter>();
        services.AddScoped<ReleaseHeldMessages>();
    }
}
