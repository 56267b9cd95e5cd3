using Microsoft.EntityFrameworkCore;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Kernel.Jobs;

namespace Suban.Exchange.Lists;

/// <summary>Asks every system once a day, in the early morning, for its list (对账).</summary>
internal sealed class AskForLists(Writes writes, TimeProvider clock) : IPeriodicJob
{
    public static TimeSpan Interval => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken cancel)
    {
        var process = SystemProcess.Create(nameof(AskForList), clock.GetUtcNow());
        await writes.RunAsync<AskForList, ListsAskedFor>((op, c) => op.RunAsync(process, c), process, cancel);
    }
}

/// <summary>Marks the day and sends the questions (索要对账清单).</summary>
public sealed class AskForList(AppDbContext db)
{
    /// <summary>Not before, so that the day before is finished on both sides.</summary>
    private const int FromHour = 5;

    public async Task<Outcome<ListsAskedFor>> RunAsync(ProcessContext process, CancellationToken cancel)
    {
        var (today, hour) = (RegionTime.DateOf(process.Now), RegionTime.Local(process.Now).Hour);
        if (hour < FromHour)
        {
            return new ListsAskedFor(0);
        }

        var links = await db.Set<SystemLink>().Where(l => l.Pushes && (l.AskedOn == null || l.AskedOn < today)).ToListAsync(cancel);
        foreach (var link in links)
        {
            link.AskedOn = today;
            db.Send(RequestList.TopicName, new RequestList.Message(link.ConnectorId), process.Now);
        }

        return new ListsAskedFor(links.Count);
    }
}

/// <summary>So many systems are asked for their lists.</summary>
public sealed record ListsAskedFor(int Systems);
