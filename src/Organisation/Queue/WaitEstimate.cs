namespace Suban.Organisation.Queue;

/// <summary>About how long somebody waits who takes a number now (预计等候).</summary>
internal static class WaitEstimate
{
    private const int UsualMinutes = 10;
    private const int EnoughServed = 5;
    private const int Step = 5;

    /// <param name="waiting">How many stand before.</param>
    /// <param name="served">How long today's visitors of the kind were served.</param>
    /// <returns>Minutes, in steps of five; null where no window is open.</returns>
    public static int? Minutes(int waiting, int windows, IReadOnlyList<TimeSpan> served)
    {
        if (windows == 0)
        {
            return null;
        }

        var each = served.Count < EnoughServed ? UsualMinutes : served.Average(s => s.TotalMinutes);
        return (int)Math.Ceiling(waiting * each / windows / Step) * Step;
    }
}
