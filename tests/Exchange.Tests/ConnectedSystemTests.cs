using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Cases.Supplement;
using Suban.Exchange.Lists;
using Suban.Exchange.Pushing;
using Suban.Kernel;
using Suban.TestKit;

namespace Suban.Exchange.Tests;

/// <summary>A department works in its own system: what it gets over a real socket, and what its answers do here.</summary>
public sealed class ConnectedSystemTests(ConnectedSystem world)
{
    [Fact]
    public async Task Accepted_GoesToTheSystemSignedAndIsAnsweredByTheApi()
    {
        var (journey, step) = await world.AcceptedAsync();
        var taken = Assert.Single(await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId)));

        Assert.Equal("step.started", taken.Type);
        Assert.True(PushSignature.IsValid(world.Secret, taken.Id, taken.Timestamp, taken.Body, taken.Signature, world.Now));
        Assert.False(PushSignature.IsValid(new byte[32], taken.Id, taken.Timestamp, taken.Body, taken.Signature, world.Now));
        Assert.False(PushSignature.IsValid(world.Secret, "other", taken.Timestamp, taken.Body, taken.Signature, world.Now));
        Assert.False(PushSignature.IsValid(world.Secret, taken.Id, taken.Timestamp, [.. taken.Body, 32], taken.Signature, world.Now));
        Assert.False(PushSignature.IsValid(world.Secret, taken.Id, taken.Timestamp, taken.Body, taken.Signature, world.Now + TimeSpan.FromMinutes(6)));
        var content = taken.Json.GetProperty("step");
        Assert.Equal((step.Number, "Ready"), (content.GetProperty("number").GetString(), content.GetProperty("status").GetString()));
        var revision = content.GetProperty("revision").GetInt32();
        using var market = await world.Host.SignInAsync("market1");
        Assert.Empty((await market.OpenAsync("/dept/inbox")).Document.QuerySelectorAll($"a[href*='{step.StepId}']"));
        Assert.NotEmpty((await market.OpenAsync("/dept/systems")).Document.QuerySelectorAll($"a[href*='{step.StepId}']"));
        (await market.OpenAsync($"/dept/tasks/{step.StepId}")).AssertText("由本部门的业务系统办理，这里只能查看");

        var receipt = await world.PostAsync($"{step.StepId}/receipt", null, "receipt-1");
        Assert.Equal((HttpStatusCode.OK, "Claimed", revision + 1), (receipt.Status, receipt.Answer.GetProperty("status").GetString(), receipt.Answer.GetProperty("revision").GetInt32()));
        var opinion = new { revision = revision + 1, opinion = "材料齐全" };
        Assert.Equal((HttpStatusCode.Conflict, "step.changed"), Code(await world.PostAsync($"{step.StepId}/approval", opinion with { revision = revision })));
        Assert.Equal(HttpStatusCode.OK, (await world.PostAsync($"{step.StepId}/approval", opinion, "approval-1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.PostAsync($"{step.StepId}/approval", opinion, "approval-1")).Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency.key_reused"), Code(await world.PostAsync($"{step.StepId}/approval", opinion with { opinion = "另一个意见" }, "approval-1")));
        Assert.Equal(StepStatus.Granted, (await journey.StepAsync(world.ItemKey)).Status);
    }

    [Fact]
    public async Task Supplement_AskedByTheSystem_ComesBackAsAPush()
    {
        var (journey, step) = await world.AcceptedAsync();
        var content = (await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId)))[0].Json.GetProperty("step");
        var material = content.GetProperty("materials").EnumerateArray().First(m => m.GetProperty("files").GetArrayLength() > 0);
        var file = material.GetProperty("files")[0].GetProperty("id").GetGuid();
        using var bytes = await world.Api.GetAsync(new Uri($"/api/v1/steps/{step.StepId}/files/{file}", UriKind.Relative));
        Assert.Equal(CaseJourney.Picture, await bytes.Content.ReadAsByteArrayAsync());
        var revision = (await world.PostAsync($"{step.StepId}/receipt", null)).Answer.GetProperty("revision").GetInt32();
        var defects = new[] { new { materialId = material.GetProperty("id").GetString(), defect = "看不清" } };

        Assert.Equal(HttpStatusCode.OK, (await world.PostAsync($"{step.StepId}/supplement", new { revision, defects })).Status);
        Assert.Equal((HttpStatusCode.Conflict, "step.supplement_asked"), Code(await world.PostAsync($"{step.StepId}/supplement", new { revision = revision + 1, defects })));

        var notice = (await journey.TrackAsync()).OpenNotice!;
        await journey.DoAsync<SupplyMaterials, MaterialsSupplied>(
            (op, p, c) => op.RunAsync(journey.Clerk, notice.NoticeId, [new SuppliedMaterial(notice.Items[0].MaterialId, [], AtWindow: true)], p, c));
        var supplied = Assert.Single(await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId) && t.Type == "step.supplied"));
        Assert.Equal("Claimed", supplied.Json.GetProperty("step").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Push_AnsweredWith500_IsSentAgainUnderTheSameKeyUntilItArrives()
    {
        var (_, step) = await world.AcceptedAsync(HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable);
        var first = (await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId)))[0];
        await SettledAsync(step.StepId, "自动重试");
        (await world.OpenAsync(world.Page + "?open=true")).AssertText("对方回的是错误（500）");

        var all = await world.PassUntilAsync(first, 3);

        Assert.Single(all.Select(t => t.Id).Distinct());
        Assert.Equal([HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], all.Select(t => t.Answered));
        await SettledAsync(step.StepId, "对方已收到");
    }

    [Fact]
    public async Task Push_GivenUp_IsSentAgainWhenTheAdministratorSaysSo()
    {
        var (_, step) = await world.AcceptedAsync(HttpStatusCode.BadGateway, HttpStatusCode.BadGateway);
        var first = (await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId)))[0];
        await SettledAsync(step.StepId, "自动重试");
        await world.WearOutAsync(Guid.Parse(first.Id));
        await world.PassUntilAsync(first, 2);
        await SettledAsync(step.StepId, "已停");
        Assert.Contains(Guid.Parse(first.Id), (await world.DeadAsync()).Select(m => m.MessageId));

        await (await world.OpenAsync(world.Page)).Form($"form:has(input[value='{Guid.Parse(first.Id)}'])").SubmitAsync();

        var all = await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId), 3);
        Assert.Single(all.Select(t => t.Id).Distinct());
        await SettledAsync(step.StepId, "对方已收到");
    }

    [Fact]
    public async Task TakenBack_ByTheSupervisor_IsInTheInboxAndNoLongerTheSystems()
    {
        var (_, step) = await world.AcceptedAsync();
        await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId));
        await world.PostAsync($"{step.StepId}/receipt", null);
        using var supervisor = await world.Host.SignInAsync("supervisor1");

        var form = $"form:has(input[value='{step.StepId}'])";
        Assert.Contains(["请写明为什么收回，部门和申请人会看到"], (await (await supervisor.OpenAsync("/watch/systems")).Form(form).SubmitAsync()).Errors.Chunk(1));
        await (await supervisor.OpenAsync("/watch/systems")).Form(form).Fill("Reason", "对方系统停机").SubmitAsync();

        Assert.Single(await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId) && t.Type == "step.taken_back"));
        using var market = await world.Host.SignInAsync("market1");
        Assert.NotEmpty((await market.OpenAsync("/dept/inbox")).Document.QuerySelectorAll($"a[href*='{step.StepId}']"));
        Assert.Equal((HttpStatusCode.Conflict, "step.not_with_system"), Code(await world.PostAsync($"{step.StepId}/receipt", null)));
        using var gone = await world.Api.GetAsync(new Uri($"/api/v1/steps/{step.StepId}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Api_WithoutAKeyAStepOrASense_IsRefused()
    {
        var (_, step) = await world.AcceptedAsync();
        using var stranger = world.Host.CreateClient();
        var show = new Uri($"/api/v1/steps/{step.StepId}", UriKind.Relative);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(show)).StatusCode);
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", world.Key + "x");
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(show)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await world.Api.GetAsync(show)).StatusCode);
        using var market = await world.Host.SignInAsync("market1");
        Assert.Equal(HttpStatusCode.Unauthorized, (await market.Client.GetAsync(show)).StatusCode);

        Assert.Equal((HttpStatusCode.NotFound, "case.not_found"), Code(await world.PostAsync($"{(await OtherStepAsync()).StepId}/receipt", null)));
        Assert.Equal((HttpStatusCode.NotFound, "case.not_found"), Code(await world.PostAsync($"{Guid.NewGuid()}/receipt", null)));
        Assert.Equal((HttpStatusCode.BadRequest, "request.parameter_invalid"), Code(await world.PostAsync($"{step.StepId}/receipt", null, new string('k', 101))));
        Assert.Equal((HttpStatusCode.BadRequest, "request.body_invalid"), Code(await world.PostAsync($"{step.StepId}/denial", new { revision = 1 })));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "case.incomplete"),
            Code(await world.PostAsync($"{step.StepId}/denial", new { revision = step.Revision, opinion = "看过了", reason = "", basis = "" })));
        Assert.Equal(
            HttpStatusCode.OK, (await world.PostAsync($"{step.StepId}/denial", new { revision = step.Revision, opinion = "看过了", reason = "面积不够", basis = "《测试法》" })).Status);
    }

    [Fact]
    public async Task List_OfTheDay_SaysWhereTheTwoSidesDiffer()
    {
        var (_, missing) = await world.AcceptedAsync();
        var (_, held) = await world.AcceptedAsync();
        var (_, unsaid) = await world.AcceptedAsync();
        await world.PostAsync($"{held.StepId}/receipt", null);
        var list = JsonSerializer.Serialize(new
        {
            steps = new[] { new { number = held.Number!, state = "Granted" }, new { number = unsaid.Number!, state = "InHand" }, new { number = "no-such", state = "Denied" } },
        });
        world.Receiver.List = list;
        world.Host.Clock!.AdjustTime(world.Now.AddHours(20));

        await world.RunAsync<AskForList, ListsAskedFor>((op, p, c) => op.RunAsync(p, c));
        await world.Receiver.WaitAsync(t => t.Type == "list.requested");
        var page = await PageWithAsync("对方已经决定，请对方把结果重新发来");
        page.AssertText("请对方补发接收回执");
        page.AssertText("请对方核对编号，不是推送过去的不在这里办");
        Assert.Equal(0, (await world.RunAsync<AskForList, ListsAskedFor>((op, p, c) => op.RunAsync(p, c))).Systems);
        var (status, answer) = await world.PostAsync("list", JsonDocument.Parse(list).RootElement);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(
            answer.GetProperty("differences").EnumerateArray(),
            d => d.GetProperty("kind").GetString() == "MissingThere" && d.GetProperty("stepId").GetGuid() == missing.StepId);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await world.PostAsync("list", new { steps = new[] { new { number = "", state = "InHand" } } })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await world.PostAsync("list", new { steps = new[] { new { number = "1", state = "Nonsense" } } })).Status);

        await (await world.OpenAsync(world.Page)).Form($"form:has(input[value='{missing.StepId}'])").SubmitAsync();
        await world.Receiver.WaitAsync(t => t.IsAbout(missing.StepId), 2);
    }

    /// <summary>Of the same theme, of another department, handled in the inbox.</summary>
    private async Task<StepView> OtherStepAsync()
    {
        var (journey, first) = await world.AcceptedAsync();
        Assert.Equal(HttpStatusCode.OK, (await world.PostAsync($"{first.StepId}/approval", new { revision = first.Revision, opinion = "材料齐全" })).Status);
        return (await journey.TrackAsync()).Steps.First(s => s.ItemKey != world.ItemKey && s.Status is StepStatus.Ready);
    }

    private async Task SettledAsync(Guid stepId, string words)
    {
        for (var until = DateTime.UtcNow + Receiver.Patience; DateTime.UtcNow < until;)
        {
            await using var scope = world.Host.Services.CreateAsyncScope();
            var system = new Organisation.Access.Reader(Guid.Empty, "", null, "152529", null, null, new HashSet<Organisation.Access.Role>());
            var lines = await scope.ServiceProvider.GetRequiredService<PushQueries>().ListAsync(system, world.ConnectorId, false, null, default);
            if (lines.Rows.FirstOrDefault(l => l.StepId == stepId) is { } line && $"{PushWords.Of(line)}，第 {line.Attempts} 次".Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"The push of {stepId} never was “{words}”.");
    }

    private async Task<HtmlPage> PageWithAsync(string words)
    {
        for (var until = DateTime.UtcNow + Receiver.Patience; DateTime.UtcNow < until;)
        {
            if (await world.OpenAsync(world.Page) is { } page && page.Text.Contains(words, StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"“{words}” never came.");
        return null!;
    }

    private static (HttpStatusCode, string?) Code((HttpStatusCode Status, JsonElement Answer) answer) =>
        (answer.Status, answer.Answer.TryGetProperty("code", out var code) ? code.GetString() : null);
}
