using System.Globalization;

namespace Suban.Kernel;

/// <summary>The place a page of a list ends at: a time and an id, opaque in the query string.</summary>
public readonly record struct Keyset(long Microseconds, Guid Id)
{
    public DateTimeOffset At => DateTimeOffset.UnixEpoch.AddTicks(Microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>Null for the first page, and for what nobody was given.</summary>
    public static Keyset? Read(string? text) =>
        text?.Split('_') is [var time, var id] &&
        long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) &&
        microseconds <= 253_402_300_799_999_999 &&
        Guid.TryParseExact(id, "N", out var guid)
            ? new Keyset(microseconds, guid)
            : null;

    public static string Write(DateTimeOffset at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{Stored(at)}_{id:N}");

    public static long Stored(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;
}
