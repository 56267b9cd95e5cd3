using Microsoft.AspNetCore.Http;

namespace Suban.Components.Tests;

public sealed class DisplaySettingsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("suban-elder=1", " data-elder")]
    [InlineData("suban-size=150; suban-contrast=1", " data-size=\"150\" data-contrast")]
    [InlineData("suban-size=9999; suban-elder=yes; suban-contrast=\"><script>", "")]
    public void Read_Cookies_AcceptsOnlyWhatItKnows(string cookies, string attributes)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = cookies;

        Assert.Equal(attributes, DisplaySettings.Read(context.Request).Key);
    }
}
