using System.Net;
using Suban.Exchange.Pushing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Exchange.Tests;

/// <summary>What a platform above is told over a real socket; what depends on the database, on both.</summary>
public sealed class ReportTests(ReportingRegion region) : IClassFixture<ReportingRegion>
{
    private const string ApplicantNumber = "152529199001010012";

    private static readonly DateOnly _today = RegionTime.DateOf(TestProcess.Start);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Report_OfAStep_GoesOutInOrderSignedAndWithoutTheApplicant(DatabaseKind kind)
    {
        await using var upper = await region.SubscribeAsync(kind, "order", _today);
        var (_, step) = await upper.World.AcceptedAsync();
        var day = RegionTime.DateOf(upper.World.Now); // other tests of the class have let days pass
        await upper.PassUntilAsync(() => upper.TakenOf(step.Number!).Any(r => r.Table == "up_pro_process"), "the acceptance");

        Assert.Equal(HttpStatusCode.Conflict, (await upper.World.PostAsync($"{step.StepId}/approval", new { revision = 99, opinion = "材料齐全" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await upper.World.PostAsync($"{step.StepId}/approval", new { revision = step.Revision, opinion = "材料齐全" })).Status);
        await upper.PassUntilAsync(() => upper.TakenOf(step.Number!).Any(r => r.Table == "up_pro_result"), "the result");

        var rows = upper.TakenOf(step.Number!);
        Assert.Equal("up_pro_accept", rows[0].Table);
        Assert.Equal("up_pro_result", rows[^1].Table);
        Assert.Contains(rows, r => r.Table == "up_pro_material");
        Assert.Equal(["受理", "审查", "决定"], rows.Where(r => r.Table == "up_pro_process").Select(r => r["process_name"]));
        Assert.Equal(rows.Count, rows.Select(r => r["row_guid"]).Distinct().Count());
        Assert.Equal(("I", $"{day:yyyyMMdd}", "152529", "1"), (rows[0]["cd_operation"], rows[0]["cd_batch"], rows[0]["data_source"], rows[0]["project_type"]));
        Assert.Equal("0", rows[^1]["result_type"]);
        Assert.All(rows, r => Assert.Equal(r.Id, r["row_guid"]));
        Assert.All(rows, r => Assert.True(PushSignature.IsValid(upper.Secret, r.Id, r.Timestamp, r.Body, r.Signature, DateTimeOffset.FromUnixTimeSeconds(r.Timestamp))));
        Assert.All(rows, r => Assert.False(r.Has("applyer_name") || r.Has("applyer_page_code") || r.Has("handle_user_name") || r.Has("handle_explain")));

        await upper.PassUntilAsync(async () => (await upper.OpenAsync()).Text.Contains("结果信息已回执", StringComparison.Ordinal), "the receipt");
        (await upper.OpenAsync()).AssertText("回执 HZ-");
    }

    [Fact]
    public async Task Report_WithWhatPeopleChose_TellsWhoAppliedInTheAcceptanceAlone()
    {
        await using var upper = await region.SubscribeAsync(DatabaseKind.Sqlite, "people", _today, "ApplicantName", "ApplicantNumber", "Opinions");
        var (journey, step) = await upper.World.AcceptedAsync();
        await upper.World.PostAsync($"{step.StepId}/approval", new { revision = step.Revision, opinion = "材料齐全" });
        await upper.PassUntilAsync(() => upper.TakenOf(step.Number!).Any(r => r.Table == "up_pro_result"), "the result");

        var rows = upper.TakenOf(step.Number!);
        Assert.Equal((journey.Applicant.Name, ApplicantNumber, "1"), (rows[0]["applyer_name"], rows[0]["applyer_page_code"], rows[0]["applyer_type"]));
        Assert.False(rows[0].Has("contact_mobile"));
        Assert.Contains(rows, r => r.Table == "up_pro_process" && r.Has("handle_explain") && r["handle_explain"] == "材料齐全");
        Assert.All(rows.Skip(1), r => Assert.DoesNotContain(ApplicantNumber, r.Json.GetRawText(), StringComparison.Ordinal));
        Assert.DoesNotContain(ApplicantNumber, (await upper.OpenAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WhileThePlatformIsAwayForADay_WaitsAndComesOnceInOrder()
    {
        await using var upper = await region.SubscribeAsync(DatabaseKind.Sqlite, "away", _today);
        upper.Answer(_ => (503, null));
        var (_, step) = await upper.World.AcceptedAsync();
        await upper.PassUntilAsync(async () => (await upper.OpenAsync()).Text.Contains("起报不过去：对方回的是错误（503）", StringComparison.Ordinal), "the failure");
        for (var hours = 0; hours < 24; hours += 6)
        {
            upper.Skip(TimeSpan.FromHours(6));
            var tried = upper.Rows.Count;
            await upper.PassUntilAsync(() => upper.Rows.Count > tried, "another attempt");
        }

        (await upper.OpenAsync("?state=Dead")).AssertText("没有。");
        Assert.Single(upper.Rows.Select(r => r.Id).Distinct());
        upper.Answer(null);
        upper.Skip(TimeSpan.FromMinutes(10));
        await upper.PassUntilAsync(() => upper.TakenOf(step.Number!).Any(r => r.Table == "up_pro_process"), "what waited");

        var rows = upper.TakenOf(step.Number!);
        Assert.Equal("up_pro_accept", rows[0].Table);
        Assert.Equal(rows.Count, rows.Select(r => r.Id).Distinct().Count());
        Assert.DoesNotContain("起报不过去", (await upper.OpenAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Report_Refused_HoldsUpItsStepAloneUntilItIsSentAgainOrDropped(DatabaseKind kind)
    {
        await using var upper = await region.SubscribeAsync(kind, "refused", _today);
        upper.Answer(r => r.IsRow && r.Table == "up_pro_accept" ? (422, new { reason = $"{ApplicantNumber} 的受理部门编码不对" }) : null);
        var (_, first) = await upper.World.AcceptedAsync();
        var (_, second) = await upper.World.AcceptedAsync();
        await upper.PassUntilAsync(() => upper.Rows.Any(r => r.IsAbout(first.Number!)) && upper.Rows.Any(r => r.IsAbout(second.Number!)), "the refusals");
        upper.Answer(null);
        var (_, third) = await upper.World.AcceptedAsync();
        await upper.PassUntilAsync(() => upper.TakenOf(third.Number!).Any(r => r.Table == "up_pro_process"), "what has nothing to do with it");
        Assert.Empty(upper.TakenOf(first.Number!));
        Assert.Single(upper.Rows, r => r.IsAbout(first.Number!));

        var page = await upper.OpenAsync("?state=Refused");
        page.AssertText("（号码略） 的受理部门编码不对");
        Assert.DoesNotContain(ApplicantNumber, page.Text, StringComparison.Ordinal);
        var link = page.Document.QuerySelectorAll("main li a[href*=\"/report/\"]").First(a => a.Closest("li")!.TextContent.Contains(first.Number!, StringComparison.Ordinal));
        var row = link.GetAttribute("href")!;
        (await upper.World.OpenAsync(row)).AssertText("受理部门编码不对");
        (await (await upper.World.OpenAsync(row)).Form("form[action*=Drop]").SubmitAsync()).AssertText("请填写不再上报的原因");
        await (await upper.World.OpenAsync(row)).Form("form[action*=Drop]").Fill("Reason", "对方已有纸质登记").SubmitAsync();
        (await upper.World.OpenAsync(row)).AssertText("原因：对方已有纸质登记");
        await upper.PassUntilAsync(() => upper.TakenOf(first.Number!).Any(r => r.Table == "up_pro_process"), "what waited behind it");
        Assert.DoesNotContain(upper.TakenOf(first.Number!), r => r.Table == "up_pro_accept");

        await (await upper.OpenAsync()).Form("form[action$=Resend]").SubmitAsync();
        await upper.PassUntilAsync(() => upper.TakenOf(second.Number!).Any(r => r.Table == "up_pro_process"), "what was sent again");
        Assert.Equal("up_pro_accept", upper.TakenOf(second.Number!)[0].Table);
        Assert.Single(upper.Rows.Where(r => r.IsAbout(second.Number!) && r.Table == "up_pro_accept").Select(r => r.Id).Distinct());
        Assert.Null((await upper.OpenAsync()).Document.QuerySelector("form[action$=Resend]"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Subscription_WithAnEarlierDay_LoadsWhatWasHandledBeforeAndNothingTwice(DatabaseKind kind)
    {
        await using var upper = await region.SubscribeAsync(kind, "load", _today);
        var now = RegionTime.DateOf(upper.World.Now);
        await upper.SaveAsync("off", now);
        var (journey, step) = await upper.World.AcceptedAsync();
        await upper.World.PostAsync($"{step.StepId}/approval", new { revision = step.Revision, opinion = "材料齐全" });
        var others = (await journey.TrackAsync()).Steps.Count(s => s.Number is not null);

        (await upper.SaveAsync("on", now.AddDays(1))).AssertText("从哪天受理的起报不能晚于今天");
        await upper.SaveAsync("on", now);
        (await upper.OpenAsync()).AssertText("正在补报以前的办件");
        await upper.PassUntilAsync(() => upper.TakenOf(step.Number!).Any(r => r.Table == "up_pro_result"), "what was handled before");
        var count = upper.Rows.Count;
        Assert.True(upper.Rows.Select(r => r["project_no"]).Distinct().Count() >= others);

        await upper.SaveAsync("on", now.AddDays(-1), "Staff");
        await upper.PassUntilAsync(async () => !(await upper.OpenAsync()).Text.Contains("正在补报", StringComparison.Ordinal), "the second load");
        Assert.Equal(upper.Rows.Count, upper.Rows.Select(r => r.Id).Distinct().Count());
        Assert.Equal(upper.TakenOf(step.Number!).Count, upper.TakenOf(step.Number!).Select(r => (r.Table, r.Json.GetRawText())).Distinct().Count());
        Assert.True(upper.Rows.Count >= count);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Counts_ThatDiffer_AreShownAndWhatWasRefusedAfterwardsIsMarked(DatabaseKind kind)
    {
        await using var upper = await region.SubscribeAsync(kind, "counts", _today);
        var (_, step) = await upper.World.AcceptedAsync();
        await upper.PassUntilAsync(() => upper.TakenOf(step.Number!).Any(r => r.Table == "up_pro_process"), "the acceptance");
        var accepts = upper.Rows.Where(r => r.Table == "up_pro_accept").ToList();
        var batch = accepts[0]["cd_batch"];
        var material = upper.TakenOf(step.Number!).First(r => r.Table == "up_pro_material");
        upper.Answer(r => r.IsRow ? null : (200, new
        {
            counts = new object[] { new { cd_batch = batch, table = "up_pro_accept", count = accepts.Count - 1 } },
            refused = new[] { new { row_guid = material.Id, reason = "材料名称太长" } },
        }));
        (await upper.OpenAsync()).AssertText("还没有问");

        upper.Skip(TimeSpan.FromDays(1));
        await upper.PassUntilAsync(async () => (await upper.OpenAsync()).Text.Contains("处对不上", StringComparison.Ordinal), "the counts");
        (await upper.OpenAsync()).AssertText($"{accepts.Count - 1} 差 1");
        (await upper.OpenAsync("?state=Refused")).AssertText("材料名称太长");

        upper.Answer(r => r.IsRow ? null : (500, null));
        await (await upper.OpenAsync()).Form("form[action*=Count]").SubmitAsync();
        await upper.PassUntilAsync(async () => (await upper.OpenAsync()).Text.Contains("最近一次没有问到：对方回的是错误（500）", StringComparison.Ordinal), "the failed question");
    }
}
