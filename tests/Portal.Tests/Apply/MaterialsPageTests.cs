using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Suban.Parties;
using Suban.TestKit;

namespace Suban.Portal.Tests.Apply;

public sealed class MaterialsPageTests : IAsyncDisposable
{
    private const string Row = "form[action*='Upload'][action*='material=premises-proof']";
    private const string Field = "material.premises-proof";

    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Upload_Picture_IsListedShownSafelyAndRemovedAgain()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);

        var listed = await UploadAsync(journey, "租赁合同.png", ApplyJourney.Picture);
        var link = listed.One("a[href*='/files/']").GetAttribute("href")!;
        using var file = await browser.Client.GetAsync(new Uri(link, UriKind.Relative));
        using var other = await _host.SignInAsync("19900000002");
        var theirs = await other.GetAsync(link);
        var removed = await listed.Form("form[action*='Remove']").SubmitAsync();

        listed.AssertText("租赁合同.png");
        Assert.Equal("image/png", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("sandbox; default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        Assert.Null(removed.Document.QuerySelector("a[href*='/files/']"));
    }

    [Theory]
    [InlineData("", "请选择要上传的文件，也可以直接拍照。")]
    [InlineData("网页.html", "不是可以接收的格式")]
    [InlineData("空.pdf", "是空的（0 字节）")]
    [InlineData("半截.png", "不完整")]
    [InlineData("大.png", "超过 10 MB")]
    public async Task Upload_Unfit_SaysWhyBesideTheRowAndKeepsNothing(string name, string expected)
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        byte[] content = name switch
        {
            "网页.html" => Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"),
            "半截.png" => ApplyJourney.Picture[..40],
            "大.png" => [.. ApplyJourney.Picture, .. new byte[11 * 1024 * 1024]],
            _ => [],
        };

        var page = name.Length == 0
            ? await (await journey.OpenAsync("/materials")).Form(Row).SubmitAsync()
            : await UploadAsync(journey, name, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.All(".govuk-error-summary__list li"), message => message.Contains(expected, StringComparison.Ordinal));
        Assert.NotNull(page.Document.QuerySelector("#material-premises-proof-error"));
        Assert.Null((await journey.OpenAsync("/materials")).Document.QuerySelector("a[href*='/files/']"));
    }

    [Fact]
    public async Task Upload_FarTooLarge_IsAPageThatSaysTheLimit()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);

        var page = await UploadAsync(journey, "大.png", new byte[13 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        page.AssertText("每个文件最多 10 MB");
    }

    [Fact]
    public async Task Way_AtTheWindow_CanBeChosenAndTakenBack()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);

        var window = await (await journey.OpenAsync("/materials")).Form("form[action*='material=premises-proof']:has(input[value=AtWindow])").SubmitAsync();
        var upload = await UploadAsync(journey, "租赁合同.png", ApplyJourney.Picture);

        Assert.Contains("到窗口交", window.All(".ms-materials li:has(form[action*='premises-proof']) .ms-tag"));
        Assert.Contains("已上传 1 个文件", upload.All(".ms-materials li:has(form[action*='premises-proof']) .ms-tag"));
    }

    [Fact]
    public async Task Way_HeldCertificate_NeedsOneConsentThatNamesItAndIsLogged()
    {
        using var browser = await _host.SignInAsync("19900000001");
        Guid party;
        await using (var scope = _host.Services.CreateAsyncScope())
        {
            party = (await scope.ServiceProvider.GetRequiredService<PartyQueries>().FindByNumberAsync("152529199001010012", default))!.PartyId;
        }

        await new IssuedCertificates(_host, party).IssueAsync();
        var journey = await ApplyJourney.StartAsync(browser, "/apply/new?item=small-restaurant-registration&cold=no");

        var page = await journey.OpenAsync("/materials");
        var agreed = await page.Form("form:has(input[name=consent])").SubmitAsync("同意使用“营业执照”，免提交");
        var log = await browser.OpenAsync("/wallet/log");

        agreed.AssertText("用电子证照，免提交");
        log.AssertText("办件申请");
    }

    [Theory]
    [InlineData("Way", "no-such-paper")]
    [InlineData("Upload", "no-such-paper")]
    public async Task Post_UnknownMaterial_IsNotFound(string handler, string material)
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        var page = await journey.OpenAsync("/materials");
        var form = page.Document.QuerySelector(Row)!;
        form.SetAttribute("action", $"{journey.Home}/materials?handler={handler}&material={material}");
        form.Id = "forged";

        Assert.Equal(HttpStatusCode.NotFound, (await page.Form("#forged").SubmitAsync()).Status);
    }

    private static async Task<HtmlPage> UploadAsync(ApplyJourney journey, string name, byte[] content) =>
        await (await journey.OpenAsync("/materials")).Form(Row).Attach(Field, name, content).SubmitAsync();
}
