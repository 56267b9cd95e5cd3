// Measures starts of what ./run built: dotnet run scripts/measure-start.cs -- [--runs 5] [--fresh]
// Prints the medians of processor time and of time until the first page has been read, and the memory then held.
using System.Diagnostics;

var runs = args.Contains("--runs") ? int.Parse(args[Array.IndexOf(args, "--runs") + 1]) : 5;
var fresh = args.Contains("--fresh");
const string Address = "http://127.0.0.1:5090";
var data = Directory.CreateTempSubdirectory("suban-measure-").FullName;
List<(double Processor, double Wall, double Memory)> starts = [];
if (!fresh)
{
    await StartAsync(); // makes database, catalogue and accounts
}

for (var i = 0; i < runs; i++)
{
    if (fresh)
    {
        Directory.Delete(data, recursive: true);
    }

    starts.Add(await StartAsync());
}

Directory.Delete(data, recursive: true);
Console.WriteLine(
    $"{runs} starts, medians: processor {Median(s => s.Processor):0.00} s, first page after {Median(s => s.Wall):0.00} s, {Median(s => s.Memory):0} MB");

double Median(Func<(double Processor, double Wall, double Memory), double> value) => starts.Select(value).Order().ElementAt(runs / 2);

async Task<(double, double, double)> StartAsync()
{
    var watch = Stopwatch.StartNew();
    using var server = Process.Start(new ProcessStartInfo(
        "dotnet", ["artifacts/server/Suban.Server.dll", "--content", "content", "--data", data, "--urls", Address])
    {
        RedirectStandardOutput = true,
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
    })!;
    while (await server.StandardOutput.ReadLineAsync() is { } line && !line.Contains(Address, StringComparison.Ordinal))
    {
        Console.WriteLine(line);
    }

    using var http = new HttpClient();
    await http.GetStringAsync(Address + "/");
    var wall = watch.Elapsed.TotalSeconds;
    server.Refresh();
    var start = (server.TotalProcessorTime.TotalSeconds, wall, server.WorkingSet64 / 1024.0 / 1024);
    server.Kill();
    await server.WaitForExitAsync();
    return start;
}
