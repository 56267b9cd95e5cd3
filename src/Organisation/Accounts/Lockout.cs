namespace Suban.Organisation.Accounts;

/// <summary>How long wrong passwords lock out: nothing at first, then twice as long each time, up to an hour.</summary>
/// <param name="Free">Failures that lock nothing.</param>
internal sealed record Lockout(int Free)
{
    private const int LongestMinutes = 60;
    private static readonly TimeSpan _memory = TimeSpan.FromHours(24);

    public static Lockout OfAccount { get; } = new(4);

    /// <summary>A hall or a village shares one address, so it is allowed more.</summary>
    public static Lockout OfAddress { get; } = new(19);

    public static bool Forgotten(DateTimeOffset? lastFailedAt, DateTimeOffset now) => now - lastFailedAt > _memory;

    public DateTimeOffset? Until(int failures, DateTimeOffset now) => failures <= Free
        ? null
        : now.AddMinutes(Math.Min(LongestMinutes, Math.Pow(2, Math.Min(failures - Free - 1, 10))));
}
