using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Apply;

/// <summary>Two people sign one application, each on an own device.</summary>
public sealed class SignersPageTests(SignersPageTests.SharedHost shared) : IClassFixture<SignersPageTests.SharedHost>
{
    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Signers_OnTwoDevices_HoldTheSubmissionUntilBothHaveSigned()
    {
        using var applicant = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(applicant);
        await journey.CompleteAsync();
        var unfit = await (await journey.OpenAsync("/signers")).Form("#add").Fill("Name", "申请人乙").Fill("IdNumber", "15252919880701002").SubmitAsync();
        var asked = await unfit.Form("#add").Fill("IdNumber", "152529198807010025").SubmitAsync();
        var early = await journey.SubmitAsync();
        using var signer = await _host.SignInAsync("19900000002");
        var wrong = await (await signer.OpenAsync("/sign")).Form("main form").Fill("Code", "000000000000").SubmitAsync();
        var shown = await signer.OpenAsync(wrong.One("main .ms-card a").GetAttribute("href")!);
        var silent = await shown.Form("main form").SubmitAsync();
        var signed = await silent.Form("main form").Tick("Answer", "yes").SubmitAsync();
        using var stranger = await _host.SignInAsync("92152529MA0TE5T020");
        var foreign = await stranger.GetAsync(signed.Path);
        var received = await journey.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unfit.Status);
        Assert.Equal("申请人乙", unfit.One("#Name").GetAttribute("value"));
        asked.AssertText("等他签");
        early.AssertText("还在等人签字：申请人乙");
        Assert.Equal("000000000000", wrong.One("#Code").GetAttribute("value"));
        shown.AssertText("经营者");
        Assert.DoesNotContain("152529199001010012", shown.Text, StringComparison.Ordinal);
        Assert.Contains("请选择一项", silent.Errors);
        signed.AssertText("您已签字");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.EndsWith("/done", received.Path, StringComparison.Ordinal);
        (await applicant.OpenAsync("/me/messages")).AssertText("申请人乙已签字");
    }

    public sealed class SharedHost : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
