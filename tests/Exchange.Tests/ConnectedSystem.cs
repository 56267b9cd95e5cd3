using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Kernel.Outbox;
using Suban.Supervision.Connectors;
using Suban.TestKit;

[assembly: AssemblyFixture(typeof(Suban.Exchange.Tests.ConnectedSystem))]

namespace Suban.Exchange.Tests;

/// <summary>A server whose market supervision handles one item of a theme in its own system, set up by the administrator's pages.</summary>
public sealed class ConnectedSystem : IAsyncLifetime
{
    public ConnectedSystem() : this(new TestHost(clock: new FakeTimeProvider(TestProcess.Start)))
    {
    }

    internal ConnectedSystem(TestHost host) => Host = host;

    public TestHost Host { get; }

    internal Receiver Receiver { get; private set; } = null!;

    public HttpClient Api { get; private set; } = null!;

    public Browser Administrator { get; private set; } = null!;

    /// <summary>As the administrator, signed in again where the clock has jumped over the end of his session.</summary>
    public async Task<HtmlPage> OpenAsync(string address)
    {
        if (await Administrator.GetAsync(address) is { Path: not "/login" } page)
        {
            return page;
        }

        Administrator.Dispose();
        Administrator = await Host.SignInAsync("system1");
        return await Administrator.OpenAsync(address);
    }

    /// <summary>Lets time pass, from one attempt of the outbox to the next, until enough repetitions of a push have come.</summary>
    /// <remarks>Never while an attempt is under way: the lease on the message would run out under it.</remarks>
    internal async Task<IReadOnlyList<Taken>> PassUntilAsync(Taken push, int count)
    {
        for (var until = DateTime.UtcNow + Receiver.Patience; DateTime.UtcNow < until && Receiver.All.Count(t => t.Id == push.Id) < count;)
        {
            if (await NextAttemptAsync(Guid.Parse(push.Id)) is { } due && due > Now)
            {
                Host.Clock!.Advance(due - Now);
            }

            await Task.Delay(50);
        }

        return await Receiver.WaitAsync(t => t.Id == push.Id, count);
    }

    /// <summary>Null while an attempt is under way, or none is to come.</summary>
    private async Task<DateTimeOffset?> NextAttemptAsync(Guid messageId)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.SqlQuery<long>(
            $"select due_at as \"Value\" from outbox where outbox_message_id = {messageId} and state = 'Waiting' and leased_until is null").ToListAsync();
        return due.Count == 0 ? null : DateTimeOffset.UnixEpoch.AddTicks(due[0] * TimeSpan.TicksPerMicrosecond);
    }

    public Guid ConnectorId { get; private set; }

    public string Key { get; private set; } = "";

    public byte[] Secret { get; private set; } = [];

    /// <summary>The item that goes to the system.</summary>
    public string ItemKey { get; private set; } = "";

    public string Page => $"/admin/connectors/{ConnectorId}/push";

    public async ValueTask InitializeAsync()
    {
        Receiver = await Receiver.StartAsync();
        Administrator = await Host.SignInAsync("system1");
        var journey = await CaseJourney.SubmitAsync(Host);
        ItemKey = (await journey.TrackAsync()).Steps.First(s => s.After.Count == 0 && s.AuthorityName.Contains("市场监督管理局", StringComparison.Ordinal)).ItemKey;
        ConnectorId = await ConnectAsync("市监审批系统", "Api");
        await GoLiveAsync(ConnectorId);
        await (await Administrator.OpenAsync(Page)).Form("form[action*=Save]").Fill("Address", $"{Receiver.Address}").Tick("Items", ItemKey).Tick("Pushes", "off").SubmitAsync();
        (await (await Administrator.OpenAsync(Page)).Form("form[action*=Save]").Tick("Pushes", "on").SubmitAsync()).AssertText("先生成密钥");
        var shown = await (await Administrator.OpenAsync(Page)).Form("form[action*=Keys]").SubmitAsync();
        (Key, Secret) = (shown.All("dd code")[0], Convert.FromBase64String(shown.All("dd code")[1]["whsec_".Length..]));
        (await (await Administrator.OpenAsync(Page)).Form("form[action*=Save]").Tick("Pushes", "on").SubmitAsync()).AssertText("还没有推送过");
        Api = Host.CreateClient();
        Api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public async Task<Guid> ConnectAsync(string name, string mode)
    {
        var market = Host.Services.GetRequiredService<Organisation.Authorities>().Find("152529", "market-supervision")!;
        var registered = await (await Administrator.OpenAsync("/admin/connectors/edit")).Form().Fill("Domain", "CityManagement").Fill("Name", name)
            .Fill("AuthorityId", $"{market.AuthorityId}").Tick("Network", "Government").Tick("Mode", mode).Fill("Address", $"{Receiver.Address}").SubmitAsync();
        return Guid.Parse(registered.Path.Split('/')[^1]);
    }

    public async Task GoLiveAsync(Guid connectorId)
    {
        await MoveAsync(connectorId, ConnectorState.Testing);
        await RunAsync<RecordConnectorCheck, ConnectorChecked>((op, p, c) => op.RunAsync(connectorId, null, 5, p, c));
        await MoveAsync(connectorId, ConnectorState.Live);
    }

    public DateTimeOffset Now => (Host.Clock ?? TimeProvider.System).GetUtcNow();

    /// <summary>An accepted case and its step that goes to the system.</summary>
    /// <param name="answered">What the first pushes about the step are answered with.</param>
    public async Task<(CaseJourney Journey, StepView Step)> AcceptedAsync(params HttpStatusCode[] answered)
    {
        var journey = await CaseJourney.SubmitAsync(Host);
        Receiver.Answer((await journey.StepAsync(ItemKey)).StepId, answered);
        await journey.AcceptAsync();
        return (journey, await journey.StepAsync(ItemKey));
    }

    public async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(string path, object? body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/steps/{path}", UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        using var response = await Api.SendAsync(request);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    public async Task<T> RunAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var process = TestProcess.Create(typeof(TOperation).Name, Now);
        var outcome = await Host.Services.GetRequiredService<Writes>().RunAsync<TOperation, T>((op, c) => act(op, process, c), process, default);
        Assert.True(outcome.TryGet(out var value), outcome.Refusal?.Message);
        return value;
    }

    /// <summary>As if a message had failed nine times already: the next failure is the last.</summary>
    public Task WearOutAsync(Guid messageId) => ExecuteAsync($"update outbox set attempts = 9 where outbox_message_id = {messageId}");

    /// <summary>As if no job had ever run: the database the host begins with was made by a host of today.</summary>
    public Task ForgetJobsAsync() => ExecuteAsync($"delete from job_lease");

    public async Task<IReadOnlyList<UndeliveredMessage>> DeadAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<OutboxQueries>().DeadLettersAsync(null, default)).Rows;
    }

    public async ValueTask DisposeAsync()
    {
        Administrator?.Dispose();
        Api?.Dispose();
        await Host.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    private Task ExecuteAsync(FormattableString sql) => RunAsync<AppDbContext, Arranged>(async (db, _, c) =>
    {
        await db.Database.ExecuteSqlAsync(sql, c);
        return new Arranged();
    });

    private async Task MoveAsync(Guid connectorId, ConnectorState to) =>
        await (await Administrator.OpenAsync($"/admin/connectors/{connectorId}")).Form("form[action*=Move]").SubmitAsync($"转为{ConnectorWords.Of(to)}");

    private sealed record Arranged;
}
