using System.Globalization;
using System.Runtime.InteropServices;
using Suban.Catalogue.Checking;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Kernel.Journal;

namespace Suban.Server.Commands;

/// <summary><c>doctor</c>: looks at what an operator would look at, and says what to do about what is wrong.</summary>
internal static class DoctorCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Verbs.Host(args);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var settings = services.GetRequiredService<ServerSettings>();
        var healthy = true;
        foreach (var check in (Check[])
                 [
                     Runtime(), Disk(settings), Keys(settings), Content(settings),
                     Database(services), await JournalAsync(services, cancel), Converter(settings),
                 ])
        {
            healthy &= check.State != State.Bad;
            Console.WriteLine($"{Mark(check.State)} {check.Text}");
        }

        Console.WriteLine(healthy ? "没有发现妨碍运行的问题。" : "请先处理带 ✗ 的项目。");
        return healthy ? 0 : 1;
    }

    private static Check Runtime() => new(
        Environment.Version >= new Version(10, 0, 7) ? State.Good : State.Bad,
        $"运行时 {RuntimeInformation.FrameworkDescription}（不低于 10.0.7）");

    private static Check Disk(ServerSettings settings)
    {
        var place = Directory.Exists(settings.DataDirectory) ? settings.DataDirectory : Path.GetPathRoot(settings.DataDirectory)!;
        var free = new DriveInfo(place).AvailableFreeSpace / (1024 * 1024);
        var state = free < 512 ? State.Bad : free < 4096 ? State.Doubtful : State.Good;
        return new Check(state, string.Create(CultureInfo.InvariantCulture, $"数据目录 {settings.DataDirectory} 剩余空间 {free} MB"));
    }

    private static Check Keys(ServerSettings settings)
    {
        var keys = Path.Combine(settings.DataDirectory, "keys");
        if (!Directory.Exists(keys) || OperatingSystem.IsWindows())
        {
            return new Check(State.Good, "密钥目录将在首次启动时创建");
        }

        foreach (var file in Directory.EnumerateFiles(keys))
        {
            if ((File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
            {
                return new Check(State.Bad, $"密钥文件 {file} 其他用户可读，请执行 chmod 600");
            }
        }

        return new Check(State.Good, "密钥文件只有本用户可读；请确认它与数据库分开备份");
    }

    private static Check Content(ServerSettings settings)
    {
        var errors = ContentCheck.Run(settings.ContentDirectory).Errors.Count;
        return new Check(errors == 0 ? State.Good : State.Bad, errors == 0 ? "目录内容没有错误" : $"目录内容有 {errors} 处错误，见 content check");
    }

    /// <summary>What would keep the server from starting is told in the words a start tells it in.</summary>
    private static Check Database(IServiceProvider services)
    {
        var kind = services.GetRequiredService<KernelSettings>().Kind;
        try
        {
            services.GetRequiredService<DatabaseSetup>().Reach();
            return new Check(State.Good, $"数据目录和数据库（{kind}）可以使用");
        }
        catch (CannotStartException fault)
        {
            return new Check(kind == DatabaseKind.Sqlite ? State.Doubtful : State.Bad, fault.Message);
        }
    }

    private static async Task<Check> JournalAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (!await services.GetRequiredService<AppDbContext>().Database.CanConnectAsync(cancel))
        {
            return new Check(State.Doubtful, "日志尚未开始");
        }

        var verdict = await services.GetRequiredService<JournalVerifier>().VerifyAsync(cancel);
        return verdict.Sound
            ? new Check(State.Good, $"日志完整：{verdict.Events} 条")
            : new Check(State.Bad, $"日志不符：{verdict.First?.Stream} 第 {verdict.First?.Seq} 条，见 journal verify");
    }

    private static Check Converter(ServerSettings settings)
    {
        var found = settings.PdfConverter is { Length: > 0 } given ? File.Exists(given) : File.Exists("/usr/bin/soffice");
        return new Check(found ? State.Good : State.Doubtful, found ? "LibreOffice 可用，文书可转为 PDF" : "没有 LibreOffice：文书只有 .docx 和打印页");
    }

    private static char Mark(State state) => state switch
    {
        State.Good => '✓',
        State.Doubtful => '!',
        State.Bad => '✗',
    };

    private sealed record Check(State State, string Text);

    private enum State
    {
        Good,
        Doubtful,
        Bad,
    }
}
