using System.Diagnostics;
using Xunit;

namespace Suban.TestKit;

/// <summary>Programs that look at files from outside; a test that needs a missing one is skipped.</summary>
public static class Tools
{
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var path = $"/usr/bin/{program}";
        Assert.SkipUnless(File.Exists(path), $"{program} is not installed");
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await output;
    }
}
