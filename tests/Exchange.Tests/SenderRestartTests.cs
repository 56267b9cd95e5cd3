using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Exchange.Tests;

public sealed class SenderRestartTests
{
    [Fact]
    public async Task Push_OnItsWayWhenTheServerStops_ArrivesUnderTheSameKeyFromTheNextOne()
    {
        // The first server lives in the past: when the second starts, the wait before the next attempt is over.
        await using var world = new ConnectedSystem(new TestHost(clock: new FakeTimeProvider(TestProcess.Start)) { LeavesData = true });
        await world.InitializeAsync();
        try
        {
            var (_, step) = await world.AcceptedAsync(HttpStatusCode.InternalServerError);
            var first = (await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId)))[0];
            await world.Host.DisposeAsync();

            await using var next = new TestHost(world.Host.DataDirectory, connection: null);
            using var client = next.CreateClient();
            var all = await world.Receiver.WaitAsync(t => t.IsAbout(step.StepId), 2);

            Assert.Equal([first.Id, first.Id], all.Select(t => t.Id));
            Assert.Equal([HttpStatusCode.InternalServerError, HttpStatusCode.OK], all.Select(t => t.Answered));
        }
        finally
        {
            Directory.Delete(world.Host.DataDirectory, recursive: true);
        }
    }
}
