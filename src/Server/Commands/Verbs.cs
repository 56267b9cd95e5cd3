using Suban.Kernel.Database;

namespace Suban.Server.Commands;

/// <summary>What the verbs other than <c>serve</c> share: the composed services without a listening server.</summary>
internal static class Verbs
{
    public static WebApplication Host(string[] args) => SubanServer.Build([.. args, "--Logging:LogLevel:Default=Warning"]);

    /// <summary>The composed services over a database brought to the present.</summary>
    public static WebApplication Prepared(string[] args)
    {
        var app = Host(args);
        app.Services.GetRequiredService<DatabaseSetup>().Prepare(typeof(Verbs).Assembly);
        return app;
    }
}
