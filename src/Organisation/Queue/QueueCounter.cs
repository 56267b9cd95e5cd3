using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Organisation.Queue;

/// <summary>The last number given in one row of numbers.</summary>
internal sealed class QueueCounter
{
    // The row stays locked until the operation ends: a number is neither given twice nor lost, and who comes second sees what the
    // first has done.
    private const string TakeNext =
        "insert into queue_counters (scope, last) values (@p0, 1) " +
        "on conflict (scope) do update set last = queue_counters.last + 1 returning last";

    public required string Scope { get; init; }

    public long Last { get; init; }

    /// <summary>The next number of a hall's windows of one kind on one day.</summary>
    public static async Task<string> NextTicketAsync(AppDbContext db, Guid hallId, DateOnly on, WindowKind kind, CancellationToken cancel)
    {
        var letter = WindowWords.Letter(kind);
        var serial = await NextAsync(db, $"ticket/{hallId:N}/{on:yyyyMMdd}/{letter}", cancel);
        return letter + serial.ToString("D3", CultureInfo.InvariantCulture);
    }

    /// <summary>Counts the calls of a hall and lets one clerk call at a time.</summary>
    public static Task<long> NextCallAsync(AppDbContext db, Guid hallId, DateOnly on, CancellationToken cancel) =>
        NextAsync(db, $"call/{hallId:N}/{on:yyyyMMdd}", cancel);

    /// <summary>Lets one party at a time choose among the places of a slot.</summary>
    public static Task HoldSlotAsync(AppDbContext db, Guid hallId, WindowKind kind, DateTimeOffset startsAt, CancellationToken cancel) =>
        NextAsync(db, $"slot/{hallId:N}/{WindowWords.Letter(kind)}/{startsAt.ToUnixTimeSeconds()}", cancel);

    private static Task<long> NextAsync(AppDbContext db, FormattableString scope, CancellationToken cancel) =>
        db.TakeAsync(TakeNext, [FormattableString.Invariant(scope)], cancel);

    internal sealed class Mapping : IEntityTypeConfiguration<QueueCounter>
    {
        public void Configure(EntityTypeBuilder<QueueCounter> builder)
        {
            builder.ToTable("queue_counters");
            builder.HasKey(c => c.Scope);
        }
    }
}
