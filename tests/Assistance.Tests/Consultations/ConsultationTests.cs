using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Assistance.Papers;
using Suban.Catalogue.Assisting;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Consultations;

public sealed class ConsultationTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Joint_FromTheRegionsListToTheLastTask_IsDoneAndStruckOff(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var order = await world.UnderWayAsync();
        var (land, housing) = (world.Department("natural-resources"), world.Department("housing-construction"));
        await world.ConveneAsync(order, world.ConsultationForm(order, ConsultationKind.Joint));

        var meeting = await world.MeetingAsync(order);
        Assert.Equal(8, meeting.Opinions.Count);
        Assert.Equal(["人防部门"], meeting.Opinions.Where(o => o.AuthorityId is null).Select(o => o.Whom));
        Assert.Contains(await world.ToldAsync(), title => title.StartsWith("会商联审定在", StringComparison.Ordinal));
        Assert.Null((await world.OpineAsync(order, land, OpinionVerdict.Agree)).Refusal);
        Assert.Null((await world.OpineAsync(order, housing, OpinionVerdict.WithConditions, "先出红线图")).Refusal);
        Assert.Equal("assist.not_now", (await world.OpineAsync(order, land, OpinionVerdict.Disagree, "改主意了")).Refusal?.Code);

        var minutes = new MinutesForm("到会八个部门。", "先办用地，再办规划。", new Dictionary<string, bool>(), [new($"{land.AuthorityId}", "出红线图", world.Today.AddDays(8)), new(Decision.Applicant, "补总平面图", world.Today.AddDays(8))]);
        Assert.Equal(["Record", "Conclusion", "Owner.0", "Todo.0", "DueOn.0"], (await world.MeetAsync(order, minutes with { Record = "", Conclusion = "", Decisions = [new("theme", "", null)] })).Refusal!.Faults.Select(f => f.Field));
        Assert.Null((await world.MeetAsync(order, minutes)).Refusal);
        meeting = await world.MeetingAsync(order);
        Assert.Equal((ConsultationState.Met, ConsultationResult.Agreed), (meeting.Line.State, meeting.Line.Result));
        Assert.Equal(["会商联审有结果了：200MW 光伏电站"], (await world.ToldAsync()).Where(title => title.Contains("有结果", StringComparison.Ordinal)));

        world.Database.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(2, (await LateAsync(world)).Count);
        Assert.Equal("assist.not_now", (await world.StrikeOffAsync(order, "natural-resources")).Refusal?.Code);
        Assert.Null((await world.DoneTaskAsync(order, land)).Refusal);
        Assert.Null((await world.StrikeOffAsync(order, "natural-resources", done: false)).Refusal);
        Assert.Null((await world.DoneTaskAsync(order, land)).Refusal);
        Assert.Null((await world.StrikeOffAsync(order, "natural-resources")).Refusal);
        Assert.Null((await world.StrikeOffAsync(order, null)).Refusal);
        Assert.Equal(ConsultationState.Closed, (await world.MeetingAsync(order)).Line.State);
        Assert.Empty(await LateAsync(world));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Acceptance_WithOnePointToRectify_IsLookedAtAgainForThatPointAlone(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var order = await world.UnderWayAsync();
        var form = world.ConsultationForm(order, ConsultationKind.Acceptance) with { Points = ["规划条件核实", "消防验收"] };
        Assert.Equal(["Points"], (await world.TryConveneAsync(order, form with { Points = [] })).Refusal!.Faults.Select(f => f.Field));
        await world.ConveneAsync(order, form);
        Assert.Equal("assist.still_consulting", (await world.TryConveneAsync(order, form)).Refusal?.Code);

        var first = new MinutesForm("到现场看过。", "消防通道要清。", new Dictionary<string, bool> { ["规划条件核实"] = true, ["消防验收"] = false }, []);
        Assert.Equal(["Passed.1"], (await world.MeetAsync(order, first with { Passed = new Dictionary<string, bool> { ["规划条件核实"] = true } })).Refusal!.Faults.Select(f => f.Field));
        await world.MeetAsync(order, first);
        Assert.Equal((ConsultationState.Met, ConsultationResult.Rectify), ((await world.MeetingAsync(order)).Line.State, (await world.MeetingAsync(order)).Line.Result));
        Assert.Null((await world.MeetAsync(order, new MinutesForm("消防再看一次。", "都过了。", new Dictionary<string, bool> { ["消防验收"] = true }, []))).Refusal);

        var meeting = await world.MeetingAsync(order);
        Assert.Equal((ConsultationState.Closed, ConsultationResult.Passed, 2), (meeting.Line.State, meeting.Line.Result, meeting.Round));
        Assert.All(meeting.Points, point => Assert.True(point.Passed));
        var sheet = world.Services<ConsultationSheet>().Make(meeting);
        Assert.Equal("联合验收意见书", sheet.Title);
        Assert.Contains(sheet.Blocks.OfType<SheetText>(), t => t.Text == "通过。都过了。");
    }

    [Theory]
    [InlineData("remind")]
    [InlineData("consent")]
    public async Task Silence_CountsAsTheRegionSays(string silence)
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync();
        await world.DoneAsync<ChangeRegionSetting, RegionSettingChanged>((op, p) => op.RunAsync(world.Region, "consultation-silence", silence, world.Today, p, default));
        await world.Services<OrganisationSnapshots>().RefreshAsync(default);
        await world.ConveneAsync(order, world.ConsultationForm(order, ConsultationKind.Joint) with { Guests = [$"{world.Department("natural-resources").AuthorityId}"] });

        await world.ChaseAsync();
        Assert.Equal(AskState.Open, (await world.MeetingAsync(order)).Opinions.Single().State);
        world.Database.Clock.Advance(TimeSpan.FromDays(4));
        await world.ChaseAsync();
        await world.ChaseAsync();

        Assert.Equal(silence == "consent" ? AskState.Silent : AskState.Open, (await world.MeetingAsync(order)).Opinions.Single().State);
        Assert.Equal(silence == "consent" ? 0 : 1, (await world.ToldAsync(world.Supervisor)).Count(title => title.Contains("逾期没有答复", StringComparison.Ordinal)));
        Assert.Null((await world.OpineAsync(order, world.Department("natural-resources"), OpinionVerdict.Agree)).Refusal);
    }

    [Fact]
    public async Task Park_IsCalledByBureauAndCommittee_AndOnlyWhereThereIsOne()
    {
        await using var banner = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        await using var hainan = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);
        var (outside, inside) = (await banner.UnderWayAsync(), await hainan.UnderWayAsync());

        Assert.Equal("assist.not_now", (await banner.TryConveneAsync(outside, banner.ConsultationForm(outside, ConsultationKind.Park))).Refusal?.Code);
        await hainan.ConveneAsync(inside, hainan.ConsultationForm(inside, ConsultationKind.Park));

        var meeting = await hainan.MeetingAsync(inside);
        Assert.Equal("乌海市海南区政务服务局、海南工业园区管理委员会", meeting.Conveners);
        Assert.Equal(6, meeting.Opinions.Count);
    }

    [Fact]
    public async Task Coordination_InvitesTheApplicant_AndHeReadsItsMinutes()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync();
        await world.ConveneAsync(order, world.ConsultationForm(order, ConsultationKind.Coordination) with { Guests = [], Points = [], Papers = "" });
        await world.MeetAsync(order, new MinutesForm("申请人说明了情况。", "先补合同。", new Dictionary<string, bool>(), [new(Decision.Applicant, "补合同", world.Today.AddDays(3))]));

        var view = (await world.ViewAsync(world.Investor, order))!;
        var id = (await world.Database.ReadAsync<ConsultationQueries, IReadOnlyList<ConsultationLine>>(q => q.OfAsync(view, default))).Single().ConsultationId;
        var mine = await world.Database.ReadAsync<ConsultationQueries, ConsultationView?>(q => q.FindAsync(world.Investor, view, id, default));
        Assert.Equal(("申请人说明了情况。", false), (mine!.Record, mine.Convenes));
        Assert.Equal(["补合同"], mine.Tasks.Select(t => t.Words));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Question_AnsweredInTime_IsTold_AndOtherwiseSupervisionKnows(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var (order, land) = (await world.UnderWayAsync(), world.Department("natural-resources"));

        Assert.Equal(["Whom", "Words"], (await world.AskAsync(order, "theme:8", "")).Refusal!.Faults.Select(f => f.Field));
        await world.AskAsync(order, $"{land.AuthorityId}", "红线图什么时候出？");
        Assert.Null((await world.AnswerQuestionAsync(order, land, "后天出。")).Refusal);
        Assert.Contains("正镶白旗自然资源局答复了：200MW 光伏电站", await world.ToldAsync());

        await world.AskAsync(order, $"{land.AuthorityId}", "还要别的材料吗？");
        world.Database.Clock.Advance(TimeSpan.FromDays(7));
        await world.ChaseAsync();
        await world.ChaseAsync();
        Assert.Single(await LateAsync(world));
        Assert.Single(await world.ToldAsync(world.Supervisor), title => title == "正镶白旗自然资源局逾期没有答复：200MW 光伏电站");
        Assert.Equal("assist.not_found", (await world.AnswerQuestionAsync(order, world.Department("housing-construction"), "不归我们")).Refusal?.Code);
        Assert.Equal("assist.not_found", (await world.AnswerQuestionAsync(order, world.Investor, "我来答")).Refusal?.Code);
        Assert.Null((await world.AnswerQuestionAsync(order, land, "不要了。")).Refusal);
    }

    [Fact]
    public async Task StageNotice_IsGivenOnceForAllItemsOfTheStage()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync();

        Assert.Equal(["Stage", "Papers"], (await TellAsync(world, order, ProjectStage.Completion, "")).Refusal!.Faults.Select(f => f.Field));
        Assert.Null((await TellAsync(world, order, ProjectStage.Land, "红线图 1 份")).Refusal);
        Assert.Equal("assist.stage_told", (await TellAsync(world, order, ProjectStage.Land, "再来 1 份")).Refusal?.Code);

        Assert.Single(await world.ToldAsync(), title => title == "用地阶段要办的、要备的，一次告知：200MW 光伏电站");
    }

    [Fact]
    public async Task Order_ThatIsFinished_HasNoMeetingOpen_AndThatEnds_OwesNothing()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync(form: world.Form with { Items = ["land-preview"] });
        var item = await world.FiledAsync(order, "land-preview");
        await world.AnswerAsync(order, item, AuthorityAnswer.Granted, "用字第 1 号");
        await world.ReportAsync(order, item);
        await world.ConveneAsync(order, world.ConsultationForm(order, ConsultationKind.Joint));
        var land = world.Department("natural-resources");

        Assert.Equal("assist.still_consulting", (await world.FinishAsync(order)).Refusal?.Code);
        await world.OnAsync<TerminateOrder, OrderTerminated>(order, (op, key, p) => op.RunAsync(world.Investor, key, "", true, null, p, default));
        Assert.Equal("assist.not_now", (await world.OpineAsync(order, land, OpinionVerdict.Agree)).Refusal?.Code);
        world.Database.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Empty(await LateAsync(world));
    }

    private static Task<IReadOnlyList<AskView>> LateAsync(AssistanceWorld world) => world.Database.ReadAsync<ConsultationQueries, IReadOnlyList<AskView>>(q => q.LateAsync(world.Supervisor, default));

    private static Task<Outcome<StageNoticeGiven>> TellAsync(AssistanceWorld world, Guid order, ProjectStage stage, string words) =>
        world.TryOnAsync<GiveStageNotice, StageNoticeGiven>(order, (op, key, p) => op.RunAsync(world.Assistant, key, stage, words, p, default));
}
