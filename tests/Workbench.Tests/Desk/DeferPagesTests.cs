using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Cases;
using Suban.Cases.Jobs;
using Suban.Cases.Supplement;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Desk;

/// <summary>A deferral kept and one broken, from the counter to what the applicant reads and says.</summary>
public sealed class DeferPagesTests : IAsyncDisposable
{
    private const string ApplicantAccount = "19900000001";

    private readonly FakeTimeProvider _clock = new(TestProcess.Start);
    private readonly TestHost _host;

    public DeferPagesTests() => _host = new TestHost(clock: _clock);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Defer_SecondaryPaperMissing_IsAcceptedPrintedAndBrought()
    {
        using var window = await _host.SignInAsync("window1");
        var (journey, defer) = await MissingAsync(window);
        var unsigned = await defer.Form("main form").Fill("SignedBy", " ").SubmitAsync();
        var accepted = await unsigned.Form("main form").Fill("SignedBy", "申请人甲").SubmitAsync();
        var caseId = (await journey.TrackAsync()).CaseId;
        var promise = await window.OpenAsync($"/desk/print/deferral-promise/{caseId}");
        var notice = await window.OpenAsync($"/desk/print/deferral-notice/{caseId}");
        using var applicant = await _host.SignInAsync(ApplicantAccount);
        var asked = await applicant.OpenAsync($"/cases/{journey.Number}/supplement");

        defer.AssertText("可先办后补");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsigned.Status);
        unsigned.AssertText("请填写在承诺书上签字的人");
        accepted.AssertText("已容缺受理");
        promise.AssertText("容缺受理承诺书");
        notice.AssertText("容缺受理通知书");
        asked.AssertText("这是您承诺后补的");
        var open = (await journey.TrackAsync()).OpenNotice!;
        await journey.DoAsync<SupplyMaterials, MaterialsSupplied>((op, p, c) => op.RunAsync(
            journey.Clerk, open.NoticeId, [.. open.Items.Select(item => new SuppliedMaterial(item.MaterialId, [], AtWindow: true))], p, c));
        Assert.Null((await journey.TrackAsync()).OpenNotice);
        (await applicant.OpenAsync("/me/credit")).AssertText("没有不良记录");
    }

    [Fact]
    public async Task Defer_NotBrought_LeavesANoteThatIsAppealedAndRepaired()
    {
        using var window = await _host.SignInAsync("window1");
        var (journey, defer) = await MissingAsync(window);
        await defer.Form("main form").SubmitAsync();
        var due = (await journey.TrackAsync()).OpenNotice!.AnswerBy;
        await GoAfterAsync(due);
        using var applicant = await _host.SignInAsync(ApplicantAccount);
        var noted = await applicant.OpenAsync("/me/credit");
        var wordless = await noted.Form("main form").SubmitAsync();
        var appealed = await wordless.Form("main form").Fill("Words", "那天在住院，有诊断书").SubmitAsync();
        using var supervisor = await _host.SignInAsync("supervisor1");
        var list = await supervisor.OpenAsync("/watch/credit");
        var settled = await list.Form("form[action*=Settle]").Tick("State", nameof(Cases.Credit.CreditState.Repaired)).Fill("Words", "材料已补，予以修复").SubmitAsync();

        noted.AssertText("逾期没有补交");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.Status);
        appealed.AssertText("申诉已收到");
        list.AssertText("那天在住院，有诊断书");
        settled.AssertText("已修复");
        (await applicant.OpenAsync("/me/credit")).AssertText("材料已补，予以修复");
        (await applicant.OpenAsync($"/cases/{journey.Number}")).AssertText("承诺补交的材料没有到");
        Assert.Contains((await journey.TrackAsync()).Steps, step => step.Status is StepStatus.Closed);
    }

    private async Task<(CaseJourney Journey, HtmlPage Defer)> MissingAsync(Browser window)
    {
        var journey = await CaseJourney.SubmitAsync(_host);
        var check = await window.OpenAsync($"/desk/precheck/{journey.Number}");
        var late = (await journey.ViewAsync()).Materials.First(m => m.Planned.Deferrable && m.Verdict is MaterialVerdict.Unjudged).Planned.Id;
        return (journey, await Counter.Judge(check).Tick("verdict." + late, "Deficient").Fill("words." + late, "没有带").SubmitAsync("容缺受理"));
    }

    private async Task GoAfterAsync(DateOnly day)
    {
        _clock.AdjustTime(Kernel.RegionTime.At(day.AddDays(1), new TimeOnly(9, 30))); // without each tick of every timer in between
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);
    }
}
