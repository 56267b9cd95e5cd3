using System.Globalization;
using Suban.Bench.Load;
using Suban.Bench.Results;
using Suban.TestKit;

namespace Suban.Bench.Pages;

/// <summary>Published pages from the real executable, beside a bare web server that answers the same bytes from memory.</summary>
internal static class PagesBenchmark
{
    private const int Visitors = 32;
    private const double MostMemory = 250;
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(3);

    private static readonly (string Name, string Path)[] _pages =
    [
        ("home", "/152529"), ("guide", "/152529/themes/8"), ("theme list", "/152529/themes"),
    ];

    public static async Task<Section> RunAsync()
    {
        await ServerProcess.UseRunAsync(CancellationToken.None);
        await using var server = await ServerProcess.StartPreparedAsync(CancellationToken.None);
        using var floor = await FloorProcess.StartAsync();
        var (suban, bare) = (new WatchedProcess(server.Id), new WatchedProcess(floor.Id));
        await floor.PutAsync("plaintext", "Hello, World!"u8.ToArray(), "text/plain", null);
        var plain = await Visits.RunAsync(floor.Address, "/plaintext", Visitors, _time, bare);
        var cookie = await SignedIn.CookieAsync(server.Address, "19900000001");
        var lines = new List<Line> { new("plaintext, 13 bytes", "", Words(plain)) };
        foreach (var (name, path) in _pages)
        {
            lines.AddRange(await PageAsync(name, path));
        }

        var resident = suban.Resident();
        lines.Add(new Line("resident memory after the run", string.Create(CultureInfo.InvariantCulture, $"{resident:N0} MB"), Aim: "< 250 MB", Held: resident < MostMemory));
        return new Section(
            "Published pages", "dotnet run --project bench -c Release -- pages",
            string.Create(CultureInfo.InvariantCulture, $"The server as `./run` starts it, {Visitors} connections over loopback from a load program on the same cores. Cached: an anonymous reader, compressed (br) as browsers ask for it. Uncached: a signed-in reader, whose page is made for him, uncompressed: the frame is his own, the part that is the same for everybody is kept in pieces, and on the home page his own list is read from the database. Floor: a bare Kestrel answering the same bytes from memory. The aim of 60 % is held against plaintext, the harder one."),
            lines);

        async Task<List<Line>> PageAsync(string name, string path)
        {
            var found = new List<Line>();
            foreach (var (kind, encoding, session) in ((string, string?, string?)[])[("cached", "br", null), ("cached, uncompressed", null, null), ("uncached", null, cookie)])
            {
                var bytes = await floor.CopyAsync(name, new Uri(server.Address, path), encoding, session);
                var same = await Visits.RunAsync(floor.Address, "/" + Uri.EscapeDataString(name), Visitors, _time / 2, bare);
                var measured = await Visits.RunAsync(server.Address, path, Visitors, _time, suban, encoding, session);
                found.Add(LineOf($"{name}, {kind}, {bytes / 1024.0:N1} KB", measured, same, session is null, encoding));
            }

            return found;
        }

        Line LineOf(string what, VisitResult measured, VisitResult same, bool cached, string? encoding)
        {
            var line = new Line(what, Words(measured), Words(same), $"{Line.Percent(measured.PerSecond, same.PerSecond)}, of plaintext {Line.Percent(measured.PerSecond, plain.PerSecond)}");
            return !cached ? line with { Aim = "≥ 10 000 /s", Held = measured.PerSecond >= 10_000 }
                : encoding is null ? line
                : line with { Aim = "≥ 60 % of plaintext", Held = measured.PerSecond >= 0.6 * plain.PerSecond };
        }
    }

    private static string Words(VisitResult result) =>
        $"{Line.Rate(result.PerSecond)}, p99 {Line.Time(result.Loop.Latencies.P99)}, {Line.Cpu(result.ServerCpu, result.Loop.Done)}";
}
