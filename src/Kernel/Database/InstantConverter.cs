using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Suban.Kernel.Database;

/// <summary>
/// Stores instants as UTC microseconds: EF on SQLite cannot order <see cref="DateTimeOffset"/> and Npgsql refuses other offsets,
/// so both databases keep the same sortable number.
/// </summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond,
    stored => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond))
{
    public static long Stored(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Instant(long stored) => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond);
}
