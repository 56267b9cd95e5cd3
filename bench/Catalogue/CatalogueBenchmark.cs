using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Suban.Bench.Load;
using Suban.Bench.Pages;
using Suban.Bench.Results;
using Suban.Bench.Scene;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Bench.Catalogue;

/// <summary>Five regions with ten thousand items each: publishing, memory and search in process, the guide from the real executable.</summary>
internal static class CatalogueBenchmark
{
    /// <summary>A region nobody shows.</summary>
    private const string Floor = "floor";

    private const int Changes = 3;
    private const int Rounds = 2;
    private const int Visitors = 32;
    private const int FewByChance = 20;
    private const double MostSeconds = 2;
    private const double MostMilliseconds = 10;
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(3);

    public static async Task<Section> RunAsync()
    {
        var kind = Databases.PostgresServer is null ? DatabaseKind.Sqlite : DatabaseKind.Postgres;
        var folder = LargeContent.Make();
        try
        {
            await using var installation = new Installation(kind);
            var scene = new CatalogueScene(installation);
            var lines = new List<Line>();
            Say("published for the first time");
            lines.AddRange(await FirstTimeAsync(installation, scene, folder));
            Say("one theme changed");
            lines.Add(await ThemesAsync(installation, scene));
            Say("one item changed");
            lines.AddRange(await ItemsAsync(installation, scene, folder));
            Say("search");
            lines.AddRange(SearchLines(installation.Services.GetRequiredService<CatalogueStore>().Current));
            await installation.CloseAsync();
            Say("guide");
            lines.AddRange(await GuideAsync(installation, folder));
            return new Section(
                "Catalogue of five regions with 10 000 items each", "dotnet run --project bench -c Release -- scale",
                string.Create(CultureInfo.InvariantCulture, $"The shipped content and {LargeContent.Items} invented items in 1 000 themes, adopted by {LargeContent.Regions.Length} regions, each with limits of its own, on {kind}. Publishing: {Changes} times the whole act, from the draft, or from the checked files, to the moment readers are shown it; floor: the stored version written by prepared SQL, one durable commit. Memory: the live heap with the region less that without it, its search and the overviews of its themes made; floor: its stored text. Search: {Queries.All.Count} queries {Rounds} times, each what the page asks for: themes, other things, and the nearest themes where there is nothing; floor: one pass over the names in memory. Guide: {Visitors} connections, compressed, beside a bare Kestrel with the same bytes; the database's own count of transactions while it is read."),
                lines);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Two minutes are long without a word; what is found is printed at the end.</summary>
    private static void Say(string phase) => Console.Error.WriteLine($"{TimeProvider.System.GetUtcNow():HH:mm:ss} scale: {phase}");

    /// <summary>Region after region is published for the first time; what each adds to the heap is what it costs.</summary>
    private static async Task<List<Line>> FirstTimeAsync(Installation installation, CatalogueScene scene, string folder)
    {
        var (writes, store) = (installation.Services.GetRequiredService<Writes>(), installation.Services.GetRequiredService<CatalogueStore>());
        var started = Stopwatch.GetTimestamp();
        var content = ContentCheck.Run(folder);
        var lines = new List<Line> { new("whole folder read and checked the first time", Line.Time(Stopwatch.GetElapsedTime(started).TotalMilliseconds)) };
        var heaps = new List<long> { Heap() };
        foreach (var region in LargeContent.Regions)
        {
            var process = scene.Process(nameof(PublishCatalogue), region);
            Acts.Done(await writes.RunAsync<PublishCatalogue, CataloguePublished>((op, c) => op.RunAsync(content, region, process, c), process, CancellationToken.None));
            await store.RefreshAsync(CancellationToken.None);
            Warm(installation, store.Current.Region(region)!);
            heaps.Add(Heap());
        }

        // A publication leaves its text with the connection until the next one, so a single region's share is known only on average.
        var (first, further) = (LargeContent.Regions[0], LargeContent.Regions[1..]);
        lines.Add(new Line(
            $"memory of region {first}, with the library all share", Megabytes(heaps[1] - heaps[0]), Megabytes(StoredSize(installation, first, first: true))));
        lines.Add(new Line(
            $"memory of each region after it, on average of {further.Length}", Megabytes((heaps[^1] - heaps[1]) / further.Length),
            Megabytes((long)further.Average(region => StoredSize(installation, region, first: false)))));
        GC.KeepAlive(content);
        return lines;
    }

    private static async Task<Line> ThemesAsync(Installation installation, CatalogueScene scene)
    {
        var taken = new List<double>();
        for (var place = 0; place < Changes; place++)
        {
            await scene.ScheduleAsync(place);
            taken.Add(await TimeAsync(() => scene.PublishAsync(place)));
        }

        return Published("publishing one changed theme", taken, await FloorAsync(installation, Acts.Region));
    }

    /// <summary>The file of one item is changed: the whole folder is read and checked, and published in all regions.</summary>
    private static async Task<List<Line>> ItemsAsync(Installation installation, CatalogueScene scene, string folder)
    {
        var (import, store) = (installation.Services.GetRequiredService<CatalogueImport>(), installation.Services.GetRequiredService<CatalogueStore>());
        var (read, published, first) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Changes; round++)
        {
            LargeContent.ChangeItem(folder, round);
            var before = store.Current.Version;
            CheckedContent? content = null;
            read.Add(await TimeAsync(() => Task.Run(() => content = ContentCheck.Run(folder))));
            published.Add(await TimeAsync(async () =>
            {
                foreach (var (_, outcome) in await import.ImportAllAsync(content!, Acts.Region, region => scene.Process(nameof(PublishCatalogue), region), CancellationToken.None))
                {
                    Acts.Done(outcome);
                }
            }));
            if (store.Current.Version == before)
            {
                throw new InvalidOperationException("The changed item is not shown.");
            }

            first.Add(await TimeAsync(() => Task.FromResult(Search(store.Current.Region(Acts.Region)!, "充电桩"))));
        }

        var reading = new Latencies(read);
        return
        [
            new Line("the whole folder read and checked after it", $"median {Line.Time(reading.Median)}, longest {Line.Time(reading.Most)}"),
            Published("publishing one changed item in five regions, once checked", published, await FloorAsync(installation, ["library", .. LargeContent.Regions])),
            new Line("the first search after it, its index made", $"median {Line.Time(new Latencies(first).Median)}"),
        ];
    }

    /// <param name="owners">Whose versions the act has written.</param>
    private static async Task<Latencies> FloorAsync(Installation installation, params IEnumerable<string> owners)
    {
        var rows = owners.Select(owner => Latest(installation, owner)).ToList();
        using var writer = new RawWriter(installation.OpenRaw());
        var taken = new List<double>();
        for (var round = 0; round < Changes; round++)
        {
            var copies = rows.Select((row, i) => row.With(
                ("catalogue_version_id", installation.Key(Guid.CreateVersion7())), ("region", Floor), ("number", (round * rows.Count) + i)).Insertion).ToList();
            taken.Add(await TimeAsync(() => writer.WriteAsync(copies)));
        }

        await writer.WriteAsync([new RawStatement("delete from catalogue_version where region = @p0", [Floor])]);
        return new Latencies(taken);
    }

    private static IEnumerable<Line> SearchLines(CatalogueSnapshot snapshot)
    {
        foreach (var region in LargeContent.Regions.Select(code => snapshot.Region(code)!))
        {
            Measure(query => Search(region, query));
            var names = string.Join('\n', region.Library.Document.Items.Select(i => i.Name));
            var (found, pass) = (Measure(query => Search(region, query)), Measure(query => names.Contains(query, StringComparison.Ordinal)));
            yield return new Line(
                $"search in {region.Code}", Words(found), Words(pass), Aim: "p99 < 10 ms", Held: found.P99 < MostMilliseconds);
        }
    }

    /// <summary>What the search page asks for.</summary>
    private static int Search(RegionCatalogue region, string query)
    {
        var (themes, things) = (region.Search(query), region.SearchThings(query));
        return themes.Count == 0 && things.IsNone ? region.Nearest(query).Count : themes.Count;
    }

    private static async Task<List<Line>> GuideAsync(Installation installation, string folder)
    {
        await ServerProcess.UseRunAsync(CancellationToken.None);
        IReadOnlyList<string> database = installation.Connection is { } connection ? ["--database", connection] : [];
        await using var server = await ServerProcess.StartAsync(installation.Directory, CancellationToken.None, ["--content", folder, .. database]);
        using var floor = await FloorProcess.StartAsync();
        var (suban, bare) = (new WatchedProcess(server.Id), new WatchedProcess(floor.Id));
        var path = $"/{Acts.Region}/themes/{LargeContent.ThemeAt(500)}";
        var bytes = await floor.CopyAsync("guide", new Uri(server.Address, path), "br", null);
        var same = await Visits.RunAsync(floor.Address, "/guide", Visitors, _time, bare);
        var idle = await WhileAsync(installation, () => Task.Delay(_time));
        VisitResult? read = null;
        var queries = await WhileAsync(installation, async () => read = await Visits.RunAsync(server.Address, path, Visitors, _time, suban, "br"));
        var resident = suban.Resident();
        var lines = new List<Line>
        {
            new($"guide, cached, {(bytes / 1024.0).ToString("N1", CultureInfo.InvariantCulture)} KB", Words(read!), Words(same), Line.Percent(read!.PerSecond, same.PerSecond)),
        };
        if (queries is { } asked && idle is { } background)
        {
            lines.Add(new Line(
                $"database transactions while it was read {read.Loop.Done.ToString("N0", CultureInfo.InvariantCulture)} times",
                string.Create(CultureInfo.InvariantCulture, $"{asked:N0}, of its own background in the same time {background:N0}"),
                Aim: "none for the readers", Held: asked <= background + FewByChance));
        }

        lines.Add(new Line("resident memory of the server", string.Create(CultureInfo.InvariantCulture, $"{resident:N0} MB")));
        return lines;
    }

    /// <returns>How many transactions the database counted meanwhile; null where it does not count.</returns>
    private static async Task<long?> WhileAsync(Installation installation, Func<Task> act)
    {
        var before = Transactions(installation);
        await act();
        await Task.Delay(TimeSpan.FromSeconds(1.5)); // the database counts with a delay
        return Transactions(installation) - before;
    }

    private static long? Transactions(Installation installation)
    {
        if (installation.Kind != DatabaseKind.Postgres)
        {
            return null;
        }

        using var connection = installation.OpenRaw();
        using var command = connection.CreateCommand();
        command.CommandText = "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()";
        return (long)command.ExecuteScalar()!;
    }

    private static long StoredSize(Installation installation, string region, bool first) =>
        LatestSize(installation, region) + (first ? LatestSize(installation, "library") : 0);

    private static long LatestSize(Installation installation, string owner) => Encoding.UTF8.GetByteCount((string)Latest(installation, owner)["document"]);

    private static StoredRow Latest(Installation installation, string owner)
    {
        using var connection = installation.OpenRaw();
        return StoredRow.Read(connection, "catalogue_version", "region", owner).MaxBy(row => Convert.ToInt32(row["number"], CultureInfo.InvariantCulture))!;
    }

    private static void Warm(Installation installation, RegionCatalogue region)
    {
        Search(region, "龘龘龘");
        var overviews = installation.Services.GetRequiredService<ThemeOverviews>();
        foreach (var theme in region.Themes)
        {
            overviews.Of(theme);
        }
    }

    private static long Heap()
    {
        // What ends with its finalizer, and what pools give back only when nobody has asked for a while.
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static Latencies Measure<T>(Func<string, T> act)
    {
        var taken = new List<double>(Rounds * Queries.All.Count);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var query in Queries.All)
            {
                var started = Stopwatch.GetTimestamp();
                _ = act(query);
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return new Latencies(taken);
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static Line Published(string what, List<double> milliseconds, Latencies floor)
    {
        var taken = new Latencies(milliseconds);
        return new Line(
            what, $"median {Line.Time(taken.Median)}, longest {Line.Time(taken.Most)}", $"median {Line.Time(floor.Median)}",
            Aim: "< 2 s", Held: taken.Most < MostSeconds * 1000);
    }

    private static string Megabytes(long bytes) => (bytes / 1024.0 / 1024).ToString("N1", CultureInfo.InvariantCulture) + " MB";

    private static string Words(Latencies taken) => $"median {Line.Time(taken.Median)}, p99 {Line.Time(taken.P99)}";

    private static string Words(VisitResult result) =>
        $"{Line.Rate(result.PerSecond)}, p99 {Line.Time(result.Loop.Latencies.P99)}, {Line.Cpu(result.ServerCpu, result.Loop.Done)}";
}
