using Suban.Kernel.Database;
using Suban.Server.Commands.Demo;

namespace Suban.Server.Commands;

/// <summary>The verbs of the one executable. Without a verb it serves.</summary>
internal static class CommandLine
{
    private static readonly IReadOnlyList<Verb> _verbs =
    [
        new("serve", "启动平台（默认）", ServeCommand.RunAsync),
        new("content check", "检查目录内容，指出文件和行", ContentCommands.CheckAsync),
        new("content import", "检查并发布目录内容", ContentCommands.ImportAsync),
        new("content export", "把在平台上编制的主题写回目录文件", ContentCommands.ExportAsync),
        new("content report", "每个主题的事项、问题、栏目、材料、工作日，分开办和一次办", ContentCommands.ReportAsync),
        new("document verify", "核验一份 PDF 或 JSON 文书的签名", DocumentCommand.VerifyAsync),
        new("journal verify", "核验办件日志", JournalCommand.VerifyAsync),
        new("backup", "备份到 --folder：数据库、文件、密钥和封存", BackupCommands.BackupAsync),
        new("restore", "从 --folder 恢复到空的数据目录", BackupCommands.RestoreAsync),
        new("doctor", "检查运行条件", DoctorCommand.RunAsync),
        new("demo", "走一遍三件事并打印经过（仅开发环境）", DemoCommand.RunAsync),
        new("admin create", "创建首位系统管理员", AdminCommand.CreateAsync),
    ];

    /// <returns>The process's exit code: 0 done, 1 refused or faulty, 2 not understood.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await RunVerbAsync(args);
        }
        catch (CannotStartException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static async Task<int> RunVerbAsync(string[] args)
    {
        var (words, options) = Split(args);
        if (words.Length == 0 && !options.Contains("--help", StringComparer.Ordinal))
        {
            return await ServeCommand.RunAsync(options, CancellationToken.None);
        }

        var verb = _verbs.FirstOrDefault(v => v.Matches(words));
        if (verb is null)
        {
            PrintHelp();
            return words.Length == 0 ? 0 : 2;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        return await verb.RunAsync([.. words[verb.Words..], .. options], stop.Token);
    }

    /// <summary>A verb may stand before or after the options, each of which takes a value.</summary>
    internal static (string[] Words, string[] Options) Split(string[] args)
    {
        List<string> words = [], options = [];
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                words.Add(args[i]);
                continue;
            }

            options.Add(args[i]);
            if (!args[i].Contains('=') && i + 1 < args.Length && !args[i + 1].StartsWith('-'))
            {
                options.Add(args[++i]);
            }
        }

        return ([.. words], [.. options]);
    }

    private static void PrintHelp()
    {
        Console.WriteLine("速办 suban [命令] [--data 目录] [--database 连接串] [--content 目录] [--urls 地址]");
        foreach (var verb in _verbs)
        {
            Console.WriteLine($"  {verb.Name,-18}{verb.Meaning}");
        }
    }

    private sealed record Verb(string Name, string Meaning, Func<string[], CancellationToken, Task<int>> RunAsync)
    {
        public int Words => Name.Count(c => c == ' ') + 1;

        public bool Matches(string[] words) => words.Length >= Words && string.Join(' ', words[..Words]) == Name;
    }
}
