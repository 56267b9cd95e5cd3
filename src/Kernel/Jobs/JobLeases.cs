using Suban.Kernel.Database;
using Suban.Kernel.Writing;

namespace Suban.Kernel.Jobs;

/// <summary>Lets one node of several run a job. On SQLite there is one node, which the lock on the data directory ensures.</summary>
internal sealed class JobLeases(Writes writes, KernelSettings settings, TimeProvider clock)
{
    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(10);

    private static readonly Refusal _taken = new("job.taken", "另一节点正在执行。");
    private readonly string _holder = $"{Environment.MachineName}/{Environment.ProcessId}/{Random.Shared.Next():x8}";

    /// <returns>False while another node runs the job, or has run it less than half an interval ago.</returns>
    public async Task<bool> TryTakeAsync(string job, TimeSpan interval, CancellationToken cancel)
    {
        if (settings.Kind == DatabaseKind.Sqlite)
        {
            return true;
        }

        var now = clock.GetUtcNow();
        var outcome = await RunAsync(job, new SqlText(
            """
            insert into job_lease (name, holder, leased_until) values (@p0, @p1, @p2)
            on conflict (name) do update set holder = excluded.holder, leased_until = excluded.leased_until
            where job_lease.leased_until <= @p3 and (job_lease.last_run_at is null or job_lease.last_run_at <= @p4)
            """,
            [job, _holder, InstantConverter.Stored(now + Length), InstantConverter.Stored(now), InstantConverter.Stored(now - (interval / 2))]),
            cancel);
        return outcome.TryGet(out _);
    }

    public async Task ReleaseAsync(string job, CancellationToken cancel)
    {
        if (settings.Kind == DatabaseKind.Postgres)
        {
            var now = InstantConverter.Stored(clock.GetUtcNow());
            await RunAsync(job, new SqlText(
                "update job_lease set leased_until = @p2, last_run_at = @p2 where name = @p0 and holder = @p1", [job, _holder, now]), cancel);
        }
    }

    private Task<Outcome<string>> RunAsync(string job, SqlText sql, CancellationToken cancel) => writes.RunAsync<AppDbContext, string>(
        async (db, stop) => await new SqlBatch(db).Add(sql.Text, sql.Values).ExecuteAsync(stop) == 1 ? job : _taken,
        SystemProcess.Create("TakeJob", clock.GetUtcNow()),
        cancel);

    private sealed record SqlText(string Text, object?[] Values);
}
