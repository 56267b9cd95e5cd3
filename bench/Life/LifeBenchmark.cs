using System.Globalization;
using Suban.Bench.Load;
using Suban.Bench.Results;
using Suban.Bench.Scene;
using Suban.Bench.Submit;
using Suban.Kernel.Database;

namespace Suban.Bench.Life;

/// <summary>Whole lives of cases with seven parts, sixteen at once, beside the same rows written by raw SQL, one commit an act.</summary>
internal static class LifeBenchmark
{
    private const int AtOnce = 16;
    private const int Drafts = 4_000;
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(8);

    // Until the run-time has compiled what is hot for good.
    private static readonly TimeSpan _warm = TimeSpan.FromSeconds(15);

    public static async Task<Section> RunAsync(DatabaseKind kind)
    {
        var (once, onceLines) = await RunAsync(kind, atOnce: true);
        var (twice, twiceLines) = await RunAsync(kind, atOnce: false);
        return new Section(
            $"Whole life of a case on {kind}", "dotnet run --project bench -c Release -- life",
            string.Create(CultureInfo.InvariantCulture, $"Theme {Theme.SevenParts.Number} with seven parts, {AtOnce} cases at once: submitted, papers judged, accepted, each part decided, issued; each act a command with its own durable answer. Decided at once: one officer of each department decides on the spot, {once.Acts} acts and {once.Rows} rows a case. By two: one claims and examines, another approves, {twice.Acts} acts and {twice.Rows} rows. Papers are made afterwards by the outbox, which is off here. Floor: the same rows and updates by prepared SQL, one durable commit an act."),
            [.. onceLines, .. twiceLines]);
    }

    private static async Task<(RawLife Life, IReadOnlyList<Line> Lines)> RunAsync(DatabaseKind kind, bool atOnce)
    {
        await using var installation = new Installation(kind);
        var supply = await DraftSupply.CreateAsync(installation, Drafts, Theme.SevenParts);
        using var life = new CaseLife(installation, supply.Plan, atOnce);
        var first = supply.Next()!;
        await life.LiveAsync(first);
        RawLife raw;
        using (var connection = installation.OpenRaw())
        {
            raw = RawLife.Of(connection, installation, first);
        }

        await ClosedLoop.RunAsync(AtOnce, _warm, _ => NextAsync(life, supply));
        var measured = await ClosedLoop.RunAsync(AtOnce, _time, _ => NextAsync(life, supply));
        var floor = await Floor.RunAsync(installation, AtOnce, TimeSpan.FromSeconds(4), () => raw.Fresh());
        var cases = SubmitBenchmark.LineOf(atOnce ? "cases, decided at once" : "cases, by two", measured, floor);
        var acts = new Line(
            atOnce ? "acts, decided at once" : "acts, by two",
            Line.Rate(measured.PerSecond * raw.Acts) + ", " + Line.Cpu(measured.Cpu, measured.Done * raw.Acts),
            Line.Rate(floor.PerSecond * raw.Acts) + ", " + Line.Cpu(floor.Cpu, floor.Done * raw.Acts));
        return (raw, [atOnce ? cases with { Aim = "≥ 150 /s", Held = measured.PerSecond >= 150 } : cases, acts]);
    }

    private static async Task<bool> NextAsync(CaseLife life, DraftSupply supply)
    {
        if (supply.Next() is not { } draft)
        {
            return false;
        }

        await life.LiveAsync(draft);
        return true;
    }
}
