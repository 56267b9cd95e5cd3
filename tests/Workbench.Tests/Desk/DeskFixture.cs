using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Drafts;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Desk;

/// <summary>One server for all tests of a class.</summary>
public sealed class DeskFixture : IAsyncDisposable
{
    public TestHost Host { get; } = new();

    public Task<CaseJourney> SubmittedAsync() => CaseJourney.SubmitAsync(Host);

    public async Task<CaseJourney> AcceptedAsync() => await (await SubmittedAsync()).AcceptAsync();

    /// <summary>A draft the demonstration applicant is still filling in at home.</summary>
    public async Task<(string Code, Guid DraftId)> DraftAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var party = (await scope.ServiceProvider.GetRequiredService<PartyQueries>().FindByNumberAsync("91152529MA0TE5T00W", default))!;
        var applicant = new Reader(Guid.CreateVersion7(), party.Name, party.PartyId, "152529", null, null, new HashSet<Role> { Role.Applicant });
        var request = new DraftRequest("152529", 8, null, new Dictionary<string, string>
        {
            ["area"] = "up-to-50", ["cold"] = "no", ["drain"] = "no", ["home"] = "no", ["sign"] = "no",
        });
        var process = TestProcess.Create(nameof(StartDraft), TimeProvider.System.GetUtcNow());
        var outcome = await Host.Services.GetRequiredService<Writes>().RunAsync<StartDraft, DraftStarted>(
            (op, c) => op.RunAsync(applicant, request, process, c), process, default);
        Assert.True(outcome.TryGet(out var started), outcome.Refusal?.Message);
        var draft = await scope.ServiceProvider.GetRequiredService<DraftQueries>().OpenAsync(applicant, started.DraftId, default);
        return (draft!.Code, started.DraftId);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
