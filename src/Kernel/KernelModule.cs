using Microsoft.Extensions.DependencyInjection;
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
        services.AddSingleton<DatabaseSetup>();
        services.AddSingleton<DatabaseContexts>();
        services.AddScoped<ScopeContext>();
        services.AddScoped(scope => scope.GetRequiredService<ScopeContext>().Resolve());
        services.AddSingleton(s => new Writes(
            s.GetRequiredService<IWriter>(), s.GetRequiredService<IdempotencyKeys>(), s.GetRequiredService<JournalWriter>()));
        services.AddSingleton<JournalWriter>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<BlindIndex>();
        services.AddSingleton<IdempotencyKeys>();
        _ = settings.Kind == DatabaseKind.Sqlite
            ? services.AddSingleton<IWriter, SqliteWriter>()
            : services.AddSingleton<IWriter, PostgresWriter>();
        services.AddScoped<JournalReader>();
        services.AddScoped<JournalSeals>();
        services.AddScoped(s => new JournalVerifier(
            s.GetRequiredService<AppDbContext>(), s.GetRequiredService<KeyRing>(), s.GetRequiredService<FieldCipher>(), s.GetRequiredService<SealFile>()));
        services.AddSingleton<SealFile>();
        services.AddSingleton<JobLeases>();
        services.AddPeriodicJob<JournalSealer>();
        services.AddPeriodicJob<IdempotencyPruning>();
        services.AddSingleton<OutboxLeases>();
        services.AddSingleton<OutboxDelivery>();
        services.AddHostedService<OutboxPump>();
        services.AddScoped<OutboxQueries>();
        services.AddScoped<RetryDeadLetter>();
        services.AddScoped<DiscardDeadLetter>();
        return services;
    }
}
