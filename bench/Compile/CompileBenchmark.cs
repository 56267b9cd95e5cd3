using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Suban.Bench.Load;
using Suban.Bench.Results;
using Suban.Bench.Scene;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel.Database;

namespace Suban.Bench.Compile;

/// <summary>Compiling every shipped theme, and theme 8 alone; beside reading a finished plan back from its JSON.</summary>
internal static class CompileBenchmark
{
    private const int Rounds = 60;

    public static Section Run()
    {
        var installation = new Installation(DatabaseKind.Sqlite);
        try
        {
            var region = installation.Services.GetRequiredService<CatalogueStore>().Current.Region(Acts.Region)!;
            var cases = region.Themes.Select(theme => (Theme: theme, Answers: AnswersOf(theme))).ToList();
            var all = Measure(cases.Count, i => PlanCompiler.Compile(cases[i].Theme, cases[i].Answers, KnownFacts.None));
            var json = cases.ConvertAll(c => PlanCompiler.Compile(c.Theme, c.Answers, KnownFacts.None).ToJson());
            var read = Measure(cases.Count, i => ThemePlan.FromJson(json[i]));
            var restaurant = region.FindTheme(Theme.Restaurant.Number)!;
            var one = Measure(200, _ => PlanCompiler.Compile(restaurant, Theme.Restaurant.Answers, KnownFacts.None));
            return new Section(
                "Compiling a plan", "dotnet run --project bench -c Release -- compile",
                string.Create(CultureInfo.InvariantCulture, $"{cases.Count} themes, each with the first answers that lead to a plan, {Rounds} rounds on one thread. Floor: reading the finished plan back from its JSON."),
                [
                    LineOf("all themes", all, read),
                    LineOf("theme 8", one, null),
                ]);
        }
        finally
        {
            installation.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static Line LineOf(string what, Latencies measured, Latencies? floor) => new(
        what, Words(measured), floor is null ? "" : Words(floor), floor is null ? "" : Line.Percent(floor.Median, measured.Median),
        "< 1 ms", measured.P99 < 1);

    private static string Words(Latencies taken) => $"median {Line.Time(taken.Median)}, p99 {Line.Time(taken.P99)}";

    private static Latencies Measure(int count, Action<int> compile)
    {
        for (var warm = 0; warm < Rounds / 2; warm++)
        {
            for (var i = 0; i < count; i++)
            {
                compile(i);
            }
        }

        var taken = new List<double>(Rounds * count);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                compile(i);
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return new Latencies(taken);
    }

    private static Dictionary<string, string> AnswersOf(ThemeVersion theme)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (PlanCompiler.Compile(theme, answers, KnownFacts.None).OpenQuestion is { } open)
        {
            answers[open.Id] = open.Options.First(option => !option.EndsHere).Id;
        }

        return answers;
    }
}
