using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;

namespace Suban.Exchange.Reports;

/// <summary>Whether any subscription is on, in memory: an act asks no database whether anything is to be reported.</summary>
public sealed class Subscriptions(IServiceScopeFactory scopes)
{
    /// <summary>Until it is known, everything is looked at.</summary>
    internal bool AnyOn { get; private set; } = true;

    public async Task RefreshAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        AnyOn = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ReportSubscription>().AnyAsync(s => s.On, cancel);
    }
}
