using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>Days pass in which nobody does anything: what was asked for lapses, what was promised is noted, and both can be read and answered.</summary>
public sealed class DueDatesTests(TownWithCases town) : TownTests(town), IClassFixture<TownWithCases>
{
    private const string Late = "食品安全制度清单";
    private const int LongAfter = 60;

    [Fact]
    public async Task SupplementAndDeferral_NothingCame_LapseAndCanBeAnswered()
    {
        var clerk = await Town.SignsInAsync("window1", Look.Desk);
        await clerk.DeferAsync(town.ReceivedToo.Number, Late);
        await clerk.SeesAsync("已容缺受理");

        await Town.LetPassAsync(LongAfter);

        var citizen = await Town.SignsInAsync(Applicant.First.Mobile, Look.Phone);
        await citizen.OpenAsync(town.Noticed.Track);
        await citizen.WaitForAsync("逾期未补正");
        await citizen.OpenAsync(town.ReceivedToo.Track);
        await citizen.WaitForAsync("没有交来，本事项退回");
        await citizen.OpenAsync("/me/credit");
        await citizen.SeesAsync("逾期没有补交");
        await citizen.Page.GetByText("申诉或者申请修复").ClickAsync();
        await citizen.TypeAsync("哪里不对，或者怎样补救的", "那天在住院，有诊断书");
        await citizen.PressAsync("提交");
        await citizen.SeesAsync("申诉已收到");

        var supervisor = await Town.SignsInAsync("supervisor1", Look.Desk);
        await supervisor.OpenAsync("/watch/credit");
        await supervisor.SeesAsync("那天在住院，有诊断书");
        await supervisor.OpenAsync("/watch/soon");
        var examiner = await Town.SignsInAsync("market1", Look.Desk);
        await examiner.OpenAsync(town.Accepted.Task("business-registration"));
        await examiner.SeesAsync("超时 · 超");
    }
}
