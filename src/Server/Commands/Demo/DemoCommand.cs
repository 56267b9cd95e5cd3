using System.Diagnostics;
using Suban.Catalogue.Publishing;
using Suban.Server.Hosting;

namespace Suban.Server.Commands.Demo;

/// <summary>
/// <c>demo</c>: starts the platform, drives three whole journeys through it with the operations people use, and prints what happened.
/// With <c>--urls</c> it goes on serving, so that the cases can be looked at in a browser.
/// </summary>
internal static class DemoCommand
{
    // Far enough back that no journey ends tomorrow, holidays included.
    private static readonly TimeSpan _ago = TimeSpan.FromDays(42);

    // A PDF takes a second of the converter, and nobody will open it: papers are issued and signed all the same.
    private static readonly string[] _nobodyLooks = ["--urls", "http://127.0.0.1:0", "--pdf-converter", ""];

    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        var clock = new ShiftedClock(TimeSpan.Zero);
        var stays = args.Contains("--urls", StringComparer.Ordinal);
        await using var app = SubanServer.Build([.. stays ? [] : _nobodyLooks, .. args, "--Logging:LogLevel:Default=Warning"], clock);
        if (!app.Services.GetRequiredService<ServerSettings>().Demonstration)
        {
            Console.WriteLine("演示只在开发环境运行：它用公开的演示账号写入模拟办件。请设 ASPNETCORE_ENVIRONMENT=Development 后再试。");
            return 1;
        }

        Console.WriteLine("正在准备数据库、目录和演示账号…");
        await SubanServer.StartAsync(app, cancel);
        Console.WriteLine("用演示时钟走三件事，从提交到评价；每一步都是真实的操作，写入同一个日志。演示时钟在过去的工作日之间移动。");
        Console.WriteLine(stays ? "文书同时生成 PDF。" : "文书照常签发，不生成 PDF；加 --urls 可以生成 PDF，并在浏览器里看。");
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
            await PlayAllAsync(app.Services, clock, stop.Token);
        }
        catch (DemoStoppedException stopped)
        {
            Console.WriteLine();
            Console.WriteLine($"演示停在这里：{stopped.Message}");
            return 1;
        }
        finally
        {
            clock.Release();
        }

        if (stays)
        {
            Console.WriteLine($"可以在浏览器里看：{string.Join("  ", app.Urls)}（申请人 19900000001、19900000002；Ctrl+C 结束）");
            await app.WaitForShutdownAsync(cancel);
        }

        await app.StopAsync(CancellationToken.None);
        return 0;
    }

    private static async Task PlayAllAsync(IServiceProvider services, ShiftedClock clock, CancellationToken cancel)
    {
        var screen = new DemoScreen(Console.Out, !Console.IsOutputRedirected, clock);
        var stage = new DemoStage(services, clock, cancel);
        var themes = services.GetRequiredService<CatalogueStore>().Current.Region(stage.Region);
        var from = TimeProvider.System.GetUtcNow() - _ago;
        foreach (var (index, journey) in Journey.All.Index())
        {
            clock.GoTo(from.AddDays(index));
            clock.GoToWorkingDay(stage.Calendar, 1, new TimeOnly(8, 50));
            screen.Journey(index + 1, Journey.All.Count, $"主题 {journey.Theme} {themes?.FindTheme(journey.Theme)?.Name}");
            var started = Stopwatch.GetTimestamp();
            var tracking = await new JourneyPlay(stage, journey, screen, cancel).RunAsync();
            screen.Told(tracking, stage.Calendar, Stopwatch.GetElapsedTime(started));
        }
    }
}
