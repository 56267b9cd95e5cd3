using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Server.Tests.Commands;

public sealed class DemoCommandTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ThreeJourneys_EndDeliveredRatedAndVerifiable(DatabaseKind kind)
    {
        var cancel = TestContext.Current.CancellationToken;
        var name = $"suban_demo_{Environment.ProcessId}";
        var (directory, connection) = ServerProcess.Prepare(kind, name);
        try
        {
            string[] place = ["--data", directory, .. connection is null ? Array.Empty<string>() : ["--database", connection]];

            var (code, told) = await ServerProcess.RunAsync(cancel, ["demo", .. place]);

            Assert.True(code == 0, told);
            Assert.Equal(3, told.Split('\n').Count(line => line.Contains("已送达　（真实用时", StringComparison.Ordinal)));
            Assert.Contains("我要开小餐馆", told, StringComparison.Ordinal);
            Assert.Contains("请您补正", told, StringComparison.Ordinal);
            Assert.Contains("不计入时限", told, StringComparison.Ordinal);
            Assert.DoesNotContain("已超时", told, StringComparison.Ordinal);
            var (verified, words) = await ServerProcess.RunAsync(cancel, ["journal", "verify", .. place]);
            Assert.True(verified == 0, words);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
            if (connection is not null)
            {
                Databases.Drop(name);
            }
        }
    }
}
