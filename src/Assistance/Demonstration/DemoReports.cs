using Suban.Assistance.Lists;
using Suban.Assistance.Reports;
using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Demonstration;

/// <summary>Gives the sample region a month in which some departments have reported, a published typical case and a list of key projects. Development only.</summary>
public sealed class DemoReports(Writes writes, KeyProjectQueries projects, ListDepartments list, Regions regions, Authorities authorities, TimeProvider time)
{
    private const string Invented = "（模拟）";

    private string Region => regions.Default.Code;

    private DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    /// <summary>Leaves a region alone in which somebody has begun.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (authorities.Find(Region, "service-bureau") is not { } bureau || list.Lines(Region).Count == 0)
        {
            return;
        }

        var keeper = ReaderOf(bureau, "督查人员甲", Role.Supervisor);
        if ((await projects.ListAsync(keeper, cancel)).Count > 0)
        {
            return;
        }

        await ProjectsAsync(keeper, cancel);
        await StoryAsync(keeper, cancel);
        await ReportsAsync(keeper, cancel);
    }

    private async Task ProjectsAsync(Reader keeper, CancellationToken cancel)
    {
        foreach (var form in (KeyProjectForm[])
            [
                new($"2610-{Region}-44-01-000001", "200MW 光伏电站项目" + Invented, KeyProjectKind.Government, "旗人民政府", "模拟发〔2026〕5 号 重点项目清单", Today.AddDays(-120), Today.AddDays(245)),
                new($"2610-{Region}-04-01-000002", "肉羊精深加工项目" + Invented, KeyProjectKind.Attracted, "旗人民政府", "模拟发〔2026〕7 号 招商引资项目清单", Today.AddDays(-60), null),
            ])
        {
            await DoAsync<SaveKeyProject, KeyProjectSaved>((op, p, c) => op.RunAsync(keeper, null, 0, form, p, c), cancel);
        }
    }

    private async Task StoryAsync(Reader keeper, CancellationToken cancel)
    {
        var writer = ReaderOf(list.Of(Region)[0].Authority, "审批人乙", Role.Approver);
        var form = new StoryForm(
            "提前介入，备案当天拿到" + Invented, "一个中型光伏项目，企业第一次在本地投资。",
            "签约以前就上门讲清要办哪些手续。\n材料一次告知，企业按单子准备。\n备案和用地预审同时报。", "企业少跑 6 次，开工提前 20 天。");
        var story = await DoAsync<WriteStory, StoryWritten>((op, p, c) => op.RunAsync(writer, null, 0, form, p, c), cancel);
        await DoAsync<SubmitStory, StorySubmitted>((op, p, c) => op.RunAsync(writer, story.StoryId, 1, p, c), cancel);
        await DoAsync<ReviewStory, StoryReviewed>((op, p, c) => op.RunAsync(keeper, story.StoryId, 2, true, "", p, c), cancel);
        await DoAsync<PublishStory, StoryPublished>((op, p, c) => op.RunAsync(story.StoryId, 3, true, p, c), cancel);
    }

    private async Task ReportsAsync(Reader keeper, CancellationToken cancel)
    {
        foreach (var (department, index) in list.Of(Region).Take(3).Select((d, index) => (d.Authority, index)))
        {
            var writer = ReaderOf(department, "审批人乙", Role.Approver);
            var process = SystemProcess.Create("Demonstration", time.GetUtcNow(), Region);
            if (!(await writes.RunAsync<DraftReport, ReportWritten>((op, c) => op.RunAsync(writer, process, c), process, cancel)).TryGet(out var drafted))
            {
                return; // The region asks for no reports.
            }

            var form = new ReportForm("本月帮办咨询 12 次，到项目现场 2 次" + Invented, index == 1 ? "用地预审要等上级规划批复" + Invented : "", "");
            await DoAsync<SubmitReport, ReportSubmitted>((op, p, c) => op.RunAsync(writer, drafted.ReportId, 1, form, p, c), cancel);
            if (index == 0)
            {
                await DoAsync<ReceiveReport, ReportReceived>((op, p, c) => op.RunAsync(keeper, drafted.ReportId, p, c), cancel);
            }
        }
    }

    private Reader ReaderOf(Authority authority, string name, Role role) =>
        new(Guid.CreateVersion7(time.GetUtcNow()), name, null, Region, authority.AuthorityId, null, new HashSet<Role> { role });

    private async Task<T> DoAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull => await DemoTeam.DoAsync(writes, SystemProcess.Create("Demonstration", time.GetUtcNow(), Region), act, cancel);
}
