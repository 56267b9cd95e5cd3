using Suban.EndToEnd.Tests.Harness;
using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>A town in whose books cases stand, each as far as a journey begins with it.</summary>
public sealed class TownWithCases(Chromium chromium) : Town(chromium)
{
    private const int Restaurant = 8;
    private const int Pharmacy = 6;

    /// <summary>Received, and no paper looked at.</summary>
    public StandingCase Received { get; private set; } = null!;

    /// <summary>As <see cref="Received"/>.</summary>
    public StandingCase ReceivedToo { get; private set; } = null!;

    /// <summary>A paper was asked for and has not come.</summary>
    public StandingCase Noticed { get; private set; } = null!;

    /// <summary>With the departments.</summary>
    public StandingCase Accepted { get; private set; } = null!;

    /// <summary>The first of five steps is granted.</summary>
    public StandingCase Begun { get; private set; } = null!;

    /// <summary>A pharmacy granted on commitment, to somebody whose credit the others do not hang on.</summary>
    public StandingCase Committed { get; private set; } = null!;

    /// <summary>As <see cref="Committed"/>.</summary>
    public StandingCase CommittedToo { get; private set; } = null!;

    protected override async Task FurnishAsync(string data)
    {
        await using var host = new TestHost(data, null);
        Received = await StandingAsync(await CaseJourney.SubmitAsync(host, Restaurant));
        ReceivedToo = await StandingAsync(await CaseJourney.SubmitAsync(host, Restaurant));
        Noticed = await StandingAsync(await (await CaseJourney.SubmitAsync(host, Restaurant)).NotifyAsync("缺房东签字页，请补上"));
        Accepted = await StandingAsync(await (await CaseJourney.SubmitAsync(host, Restaurant)).AcceptAsync());
        Begun = await StandingAsync(await (await (await CaseJourney.SubmitAsync(host, Restaurant)).AcceptAsync()).DecideAsync(most: 1));
        Committed = await StandingAsync(await (await (await CaseJourney.SubmitAsync(host, Pharmacy, Applicant.Second.IdNumber)).AcceptAsync()).DecideAsync());
        CommittedToo = await StandingAsync(await (await (await CaseJourney.SubmitAsync(host, Pharmacy, Applicant.Second.IdNumber)).AcceptAsync()).DecideAsync());
    }

    private static async Task<StandingCase> StandingAsync(CaseJourney journey) =>
        new(journey.Number, (await journey.TrackAsync()).Steps.ToDictionary(step => step.ItemKey, step => step.StepId));
}

/// <param name="Steps">By the keys of their items.</param>
public sealed record StandingCase(string Number, IReadOnlyDictionary<string, Guid> Steps)
{
    public string Track => $"/cases/{Number}";

    public string Task(string item) => $"/dept/tasks/{Steps[item]}";
}
