using Suban.Assistance.Demonstration;
using Suban.Certificates.Demonstration;
using Suban.Organisation.Accounts;
using Suban.Parties.Demonstration;
using Suban.Supervision.Demonstration;

namespace Suban.Server.Hosting;

/// <summary>
/// Makes the sample region's accounts, certificates, registers and orders, or what a newer program adds to them. Looking for each takes longer than a
/// person waits for a first page, so a database that this program has been through is told by its stamp.
/// </summary>
internal sealed class DemonstrationAtStart(
    DemoAccounts accounts, IServiceScopeFactory scopes, FirstSetUp first, ServerSettings settings)
{
    public async Task PrepareAsync(CancellationToken cancel)
    {
        var program = $"{typeof(DemoAccounts).Module.ModuleVersionId} {typeof(DemoCertificates).Module.ModuleVersionId} {typeof(DemoRegisters).Module.ModuleVersionId} {typeof(DemoTeam).Module.ModuleVersionId}";
        var stamp = new Stamp(settings, "demonstration", program);
        if (stamp.Stands && !await first.IsNeededAsync(cancel))
        {
            return;
        }

        await accounts.EnsureAsync(cancel);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoCertificates>().EnsureAsync(cancel);
        if (settings.DemonstrationRegisters)
        {
            await scope.ServiceProvider.GetRequiredService<DemoRegisters>().EnsureAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<DemoTeam>().EnsureAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<DemoReports>().EnsureAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<DemoOrders>().EnsureAsync(cancel);
        }

        stamp.Set();
    }
}
