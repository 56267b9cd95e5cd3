using System.Text.Json;
using Suban.Cases.Systems;
using Suban.Catalogue.Editing;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Exchange.Lists;

/// <summary>Takes the list of a system and says where the two sides differ and what is to be done (对账).</summary>
public sealed class TakeSystemList(AppDbContext db, SystemStepQueries steps)
{
    public const int Most = 5000;

    private const int LongestNumber = 60;

    /// <summary>What a step may need to get there, with its retries.</summary>
    private static readonly TimeSpan _onTheWay = TimeSpan.FromHours(1);

    /// <summary>A decision of the last two days is looked at again: the list of a day may be made on the next.</summary>
    private static readonly TimeSpan _lately = TimeSpan.FromDays(2);

    public async Task<Outcome<SystemListTaken>> RunAsync(Reader system, IReadOnlyList<ListedStep> listed, ProcessContext process, CancellationToken cancel)
    {
        if (Check(listed) is { } no)
        {
            return no;
        }

        var ours = await steps.StatesAsync(system.AccountId, process.Now - _lately, cancel);
        var numbers = listed.Select(l => l.Number).Distinct(StringComparer.Ordinal).ToList();
        var known = new List<SystemStepState>();
        foreach (var part in numbers.Chunk(500)) // SQLite takes no longer list of values
        {
            known.AddRange(await steps.StatesAsync(system.AccountId, part, cancel));
        }

        var differences = ListComparison.Of(ours, known, listed, process.Now - _onTheWay);
        db.Add(new SystemList
        {
            SystemListId = Guid.CreateVersion7(process.Now),
            ConnectorId = system.AccountId,
            TakenAt = process.Now,
            Listed = numbers.Count,
            DifferencesJson = JsonSerializer.Serialize(differences),
        });
        var taken = new SystemListTaken(system.AccountId, numbers.Count, differences);
        db.Record(LinkSystem.Stream(system.AccountId), new SystemListCompared(system.AccountId, numbers.Count, differences.Count), process);
        return taken;
    }

    private static Refusal? Check(IReadOnlyList<ListedStep> listed) => new FormFaults()
        .When(listed.Count > Most, "steps", $"一次最多 {Most} 条，请分开发")
        .When(listed.Any(l => string.IsNullOrWhiteSpace(l.Number) || l.Number.Length > LongestNumber), "steps", "每条都要有子办件编号")
        .When(listed.Any(l => !Enum.IsDefined(l.State)), "steps", "状态不在规定的几种里")
        .Refusal;
}

/// <summary>A list was taken; where the two sides differ (对账差异).</summary>
public sealed record SystemListTaken(Guid ConnectorId, int Listed, IReadOnlyList<StepDifference> Differences);

/// <summary>A system's list was compared with ours (对账).</summary>
public sealed record SystemListCompared(Guid ConnectorId, int Listed, int Differences);
