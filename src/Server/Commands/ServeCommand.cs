using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Suban.Organisation.Accounts;

namespace Suban.Server.Commands;

/// <summary>Serves the platform until it is told to stop; prints one line with the address.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        var app = SubanServer.Build(args);
        await SubanServer.StartAsync(app, cancel);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"速办已启动：{string.Join("  ", addresses)}");
        await OfferSetUpAsync(app.Services, cancel);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>Only who reads this console may create the first administrator in a browser.</summary>
    private static async Task OfferSetUpAsync(IServiceProvider services, CancellationToken cancel)
    {
        var first = services.GetRequiredService<FirstSetUp>();
        if (await first.IsNeededAsync(cancel))
        {
            Console.WriteLine($"还没有管理员：打开 /admin/setup，初始设置码 {first.Code}");
        }
    }
}
