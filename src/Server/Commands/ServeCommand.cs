using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Suban.Server.Commands;

/// <summary>Serves the platform until it is told to stop; prints one line with the address.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        var app = SubanServer.Build(args);
        await SubanServer.PrepareAsync(app.Services, cancel);
        await app.StartAsync(cancel);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"速办已启动：{string.Join("  ", addresses)}");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
