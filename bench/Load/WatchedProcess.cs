using System.Diagnostics;
using System.Globalization;

namespace Suban.Bench.Load;

/// <summary>What another process uses.</summary>
internal sealed class WatchedProcess(int id)
{
    public TimeSpan Cpu()
    {
        using var process = Process.GetProcessById(id);
        return process.TotalProcessorTime;
    }

    /// <summary>Resident memory in MB.</summary>
    public double Resident() => long.Parse(
        File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024.0;
}
