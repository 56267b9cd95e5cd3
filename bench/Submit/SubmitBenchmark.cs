using System.Globalization;
using Suban.Bench.Load;
using Suban.Bench.Results;
using Suban.Bench.Scene;
using Suban.Cases.Receipt;
using Suban.Kernel.Database;

namespace Suban.Bench.Submit;

/// <summary>Submissions of theme 8 by sixteen writers, beside the same rows inserted by raw SQL.</summary>
internal static class SubmitBenchmark
{
    private const int Writers = 16;
    private const int Drafts = 24_000;
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(5);

    // Until the run-time has compiled what is hot for good.
    private static readonly TimeSpan _warm = TimeSpan.FromSeconds(12);

    public static async Task<Section> RunAsync(DatabaseKind kind)
    {
        await using var installation = new Installation(kind);
        var supply = await DraftSupply.CreateAsync(installation, Drafts, Theme.Restaurant);
        var acts = new Acts(installation.Services);
        var first = supply.Next()!;
        await SubmitAsync(acts, first);
        RawLife raw;
        using (var connection = installation.OpenRaw())
        {
            raw = RawLife.Of(connection, installation, first);
        }

        await ClosedLoop.RunAsync(Writers, _warm, _ => NextAsync(acts, supply));
        var measured = await ClosedLoop.RunAsync(Writers, _time, _ => NextAsync(acts, supply));
        var alone = await ClosedLoop.RunAsync(1, TimeSpan.FromSeconds(2), _ => NextAsync(acts, supply));
        var floor = await Floor.RunAsync(installation, Writers, _time, () => raw.Fresh());
        var bare = await Floor.RunAsync(installation, Writers, TimeSpan.FromSeconds(2), () => raw.Fresh(withNumber: false));
        var floorAlone = await Floor.RunAsync(installation, 1, TimeSpan.FromSeconds(2), () => raw.Fresh());
        var (aim, least) = kind == DatabaseKind.Sqlite ? ("≥ 60 %", 0.6) : ("≥ 45 %", 0.45);
        var roundTrip = kind == DatabaseKind.Postgres ? " in one round trip" : "";
        return new Section(
            $"Submission on {kind}", "dotnet run --project bench -c Release -- submit",
            string.Create(CultureInfo.InvariantCulture, $"Theme 8 with {supply.Plan.Components.Count} parts, {raw.Rows} rows and the number's; in process through the write path, background work off. Floor: the same rows by prepared SQL{roundTrip}, one durable commit a submission, the gapless number taken in the same transaction; then without it."),
            [
                LineOf($"{Writers} writers", measured, floor) with { Aim = aim, Held = measured.PerSecond >= least * floor.PerSecond },
                LineOf($"{Writers} writers, floor without number", measured, bare),
                LineOf("1 writer", alone, floorAlone),
            ]);
    }

    public static Task<CaseReceived> SubmitAsync(Acts acts, ReadyDraft draft) => acts.DoAsync<SubmitCase, CaseReceived>(
        draft.Reader,
        (op, process, cancel) => op.RunAsync(draft.Reader, draft.DraftId, new SubmissionTerms(draft.Revision, true), process, cancel),
        draft.DraftId.ToString("N"));

    public static Line LineOf(string what, LoopResult measured, LoopResult floor) => new(
        what,
        $"{Line.Rate(measured.PerSecond)}, p99 {Line.Time(measured.Latencies.P99)}, {Line.Cpu(measured.Cpu, measured.Done)}",
        $"{Line.Rate(floor.PerSecond)}, p99 {Line.Time(floor.Latencies.P99)}, {Line.Cpu(floor.Cpu, floor.Done)}",
        Line.Percent(measured.PerSecond, floor.PerSecond));

    private static async Task<bool> NextAsync(Acts acts, DraftSupply supply)
    {
        if (supply.Next() is not { } draft)
        {
            return false;
        }

        await SubmitAsync(acts, draft);
        return true;
    }
}
