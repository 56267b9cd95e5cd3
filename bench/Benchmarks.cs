using System.Diagnostics;
using System.Text;
using Suban.Bench.Catalogue;
using Suban.Bench.Compile;
using Suban.Bench.Inbox;
using Suban.Bench.Life;
using Suban.Bench.Pages;
using Suban.Bench.Results;
using Suban.Bench.Submit;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Bench;

/// <summary>Runs one benchmark by name, or all of them and writes down what they found.</summary>
internal static class Benchmarks
{
    private static readonly Dictionary<string, Func<Task<IReadOnlyList<Section>>>> _byName = new(StringComparer.Ordinal)
    {
        ["pages"] = async () => [await PagesBenchmark.RunAsync()],
        ["compile"] = () => Task.FromResult<IReadOnlyList<Section>>([CompileBenchmark.Run()]),
        ["scale"] = async () => [await CatalogueBenchmark.RunAsync()],
        ["submit"] = () => OnEachAsync(SubmitBenchmark.RunAsync),
        ["life"] = () => OnEachAsync(LifeBenchmark.RunAsync),
        ["inbox"] = () => OnEachAsync(InboxBenchmark.RunAsync),
    };

    /// <param name="note">What a reader of the figures should know, where the machine was not its own.</param>
    public static async Task<int> RunAsync(string name, string note = "")
    {
        if (name != "all" && !_byName.ContainsKey(name))
        {
            await Console.Error.WriteLineAsync($"Benchmarks: {string.Join(", ", _byName.Keys)}, all");
            return 2;
        }

        var (machine, started) = (Machine.Describe(), Stopwatch.GetTimestamp());
        var sections = new List<Section>();
        foreach (var benchmark in _byName.Where(known => name == "all" || known.Key == name))
        {
            foreach (var found in await benchmark.Value())
            {
                var section = name == "all" ? found : found with { ByItself = $"Measured by itself: {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {machine}. {note}".TrimEnd() };
                sections.Add(section);
                var text = new StringBuilder();
                ResultsFile.Append(text, section);
                Console.WriteLine(text);
            }
        }

        if (name == "all")
        {
            ResultsFile.Write(ResultsFile.Markdown(sections, machine, Stopwatch.GetElapsedTime(started)));
        }
        else
        {
            ResultsFile.Put(sections);
        }

        return 0;
    }

    private static async Task<IReadOnlyList<Section>> OnEachAsync(Func<DatabaseKind, Task<Section>> run)
    {
        var sections = new List<Section> { await run(DatabaseKind.Sqlite) };
        if (Databases.PostgresServer is null)
        {
            Console.WriteLine("PostgreSQL is not measured: SUBAN_TEST_POSTGRES names no server.");
        }
        else
        {
            sections.Add(await run(DatabaseKind.Postgres));
        }

        return sections;
    }
}
