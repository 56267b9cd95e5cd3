using System.Globalization;
using System.Runtime.InteropServices;

namespace Suban.Bench.Results;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({Processor()}), {Memory():N0} GiB memory, {RuntimeInformation.OSDescription}, .NET {Environment.Version}; load average at the start {Load()}");

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Processor() => Value("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static double Memory() =>
        Value("/proc/meminfo", "MemTotal")?.Split(' ')[0] is { } kilobytes ? long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024.0 / 1024 : 0;

    private static string? Value(string file, string name) => !File.Exists(file) ? null : File.ReadLines(file)
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()).FirstOrDefault();
}
