using Suban.Supervision.Connectors;

namespace Suban.Server.Hosting;

/// <summary>Stand-ins for departments' systems, for the register of connections to ask. Development only.</summary>
internal static class Simulators
{
    public static void MapSimulators(this WebApplication app)
    {
        var systems = app.Services.GetRequiredService<SimulatedSystems>();
        if (systems.AreOn)
        {
            app.MapGet(SimulatedSystems.Path + "{name}", (string name) => SimulatedSystems.Of(SimulatedSystems.Path + name) switch
            {
                null => Results.NotFound(),
                { } domain when systems.IsDown(domain) => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
                _ => Results.NoContent(),
            }).AllowAnonymous().ExcludeFromDescription();
        }
    }
}
