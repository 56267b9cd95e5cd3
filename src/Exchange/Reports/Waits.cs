namespace Suban.Exchange.Reports;

/// <summary>How long to wait after the n-th failure: twice as long each time, up to a limit.</summary>
internal static class Waits
{
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan most)
    {
        var wait = first * Math.Pow(2, Math.Min(failures, 20) - 1);
        return wait < most ? wait : most;
    }
}
