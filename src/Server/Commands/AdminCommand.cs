using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Accounts;

namespace Suban.Server.Commands;

/// <summary><c>admin create</c>: the first administrator of an installation without demonstration accounts.</summary>
internal static class AdminCommand
{
    public static async Task<int> CreateAsync(string[] args, CancellationToken cancel)
    {
        await using var app = Verbs.Prepared(args);
        var name = app.Configuration["name"] ?? Ask("姓名：");
        var signInName = app.Configuration["account"] ?? Ask("登录名：");
        var typed = Environment.GetEnvironmentVariable("SUBAN_ADMIN_PASSWORD") ?? AskSecret("密码（至少 12 个字符）：");

        var services = app.Services;
        var password = await services.GetRequiredService<Passwords>()
            .PrepareAsync("Password", typed, PasswordAudience.Staff, [name, signInName], cancel);
        if (!password.TryGet(out var prepared))
        {
            return Refused(password.Refusal);
        }

        var process = SystemProcess.Create(
            nameof(CreateFirstAdministrator),
            services.GetRequiredService<TimeProvider>().GetUtcNow(),
            services.GetRequiredService<Regions>().Default.Code);
        var outcome = await services.GetRequiredService<Writes>().RunAsync<CreateFirstAdministrator, AdministratorCreated>(
            (operation, c) => operation.RunAsync(name, signInName, prepared, process, c), process, cancel);
        if (!outcome.TryGet(out _))
        {
            return Refused(outcome.Refusal);
        }

        Console.WriteLine($"已创建系统管理员 {signInName}。请用它登录 /admin 完成初始设置。");
        return 0;
    }

    private static int Refused(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.Faults.Count > 0
            ? string.Join(Environment.NewLine, refusal.Faults.Select(f => f.Message))
            : refusal.Message);
        return 1;
    }

    private static string Ask(string question)
    {
        Console.Write(question);
        return Console.ReadLine() ?? "";
    }

    /// <summary>Reads without showing what is typed; from a pipe it reads a line.</summary>
    private static string AskSecret(string question)
    {
        if (Console.IsInputRedirected)
        {
            return Console.ReadLine() ?? "";
        }

        Console.Write(question);
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
