using Suban.Server.Commands;
using Suban.TestKit;

namespace Suban.Server.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("serve", "serve", "")]
    [InlineData("--urls http://127.0.0.1:0 --data there", "", "--urls http://127.0.0.1:0 --data there")]
    [InlineData("--content there admin create", "admin create", "--content there")]
    [InlineData("admin create --content there", "admin create", "--content there")]
    [InlineData("document verify paper.pdf --data=there", "document verify paper.pdf", "--data=there")]
    [InlineData("--data=there doctor", "doctor", "--data=there")]
    [InlineData("--help", "", "--help")]
    public void Split_VerbAnywhere_IsFound(string typed, string words, string options)
    {
        var split = CommandLine.Split(typed.Split(' '));

        Assert.Equal(words, string.Join(' ', split.Words));
        Assert.Equal(options, string.Join(' ', split.Options));
    }

    [Fact]
    public async Task Run_UnknownVerbAfterOptions_PrintsTheVerbsAndDoesNotServe()
    {
        var (code, told) = await ServerProcess.RunAsync(TestContext.Current.CancellationToken, "--data", "/nowhere", "serv");

        Assert.Equal(2, code);
        Assert.Contains("admin create", told, StringComparison.Ordinal);
    }
}
