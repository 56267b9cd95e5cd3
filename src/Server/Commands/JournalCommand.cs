using Suban.Kernel.Journal;

namespace Suban.Server.Commands;

/// <summary><c>journal verify</c>: proves the journal, or names the first bad row.</summary>
internal static class JournalCommand
{
    public static async Task<int> VerifyAsync(string[] args, CancellationToken cancel)
    {
        // Only reads, so it may look over the shoulder of a running server.
        await using var app = Verbs.Host(args);
        await using var scope = app.Services.CreateAsyncScope();
        var verdict = await scope.ServiceProvider.GetRequiredService<JournalVerifier>().VerifyAsync(cancel);
        Console.WriteLine($"事件 {verdict.Events} 条，封存 {verdict.Seals} 次，尚未封存 {verdict.UnsealedEvents} 条。");
        foreach (var fault in verdict.Faults)
        {
            Console.WriteLine($"  {fault.Stream} 第 {fault.Seq} 条：{fault.Text}");
        }

        Console.WriteLine(verdict.Faults.Count == 0 ? "日志完整。" : $"日志有 {verdict.Faults.Count} 处不符，最早一处见上。");
        return verdict.Faults.Count == 0 ? 0 : 1;
    }
}
