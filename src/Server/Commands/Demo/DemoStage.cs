using System.Diagnostics;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Kernel.Outbox;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Demonstration;
using Suban.Server.Hosting;

namespace Suban.Server.Commands.Demo;

/// <summary>The running system as the players use it: everybody signs in, acts through the one write path, reads through queries.</summary>
internal sealed class DemoStage(IServiceProvider services, ShiftedClock clock, CancellationToken cancel)
{
    private static readonly TimeSpan _longestDelivery = TimeSpan.FromSeconds(30);

    public ShiftedClock Clock => clock;

    public string Region => services.GetRequiredService<Regions>().Default.Code;

    public WorkingCalendar Calendar => services.GetRequiredService<Calendars>().For(Region);

    public DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    /// <summary>Signs in at this moment of the story, as on the sign-in page: sessions end, and days pass between two acts.</summary>
    public async Task<Reader> SignInAsync(string account)
    {
        var credential = await QueryAsync<Credentials, CheckedCredential>(c => c.CheckAsync(account, DemoAccounts.Password, cancel));
        var process = Process(nameof(SignIn), Guid.Empty, Channel.System);
        var signedIn = await services.GetRequiredService<Writes>().RunAsync<SignIn, SignInAnswered>(
            (op, c) => op.RunAsync(credential, "127.0.0.1", process, c), process, cancel);
        return signedIn.TryGet(out var answered) && answered.SessionId is { } session &&
            await QueryAsync<AccountQueries, Reader?>(q => q.ReaderAsync(session, cancel)) is { } reader
                ? reader
                : throw new DemoStoppedException($"演示账号 {account} 不能登录：它的密码可能改过，请换一个数据目录。");
    }

    /// <summary>The account of an authority with a role.</summary>
    public Task<Reader> SignInAsync(string authorityKey, Role role) => SignInAsync(
        DemoAccounts.All.FirstOrDefault(a => a.AuthorityKey == authorityKey && a.Roles.Contains(role))?.SignInName
        ?? throw new DemoStoppedException($"没有“{authorityKey}”的演示账号。"));

    public async Task<T> ActAsync<TOperation, T>(Reader reader, Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var process = Process(typeof(TOperation).Name, reader.AccountId, reader.IsStaff ? Channel.Window : Channel.Portal) with
        {
            OnBehalfOf = reader.PartyId,
        };
        var outcome = await services.GetRequiredService<Writes>().RunAsync<TOperation, T>((op, c) => act(op, process, c), process, cancel);
        return outcome.TryGet(out var done)
            ? done
            : throw new DemoStoppedException(
                $"{typeof(TOperation).Name}：{outcome.Refusal.Message}{string.Concat(outcome.Refusal.Faults.Select(f => $"\n    {f.Message}"))}");
    }

    public async Task<T> QueryAsync<TQueries, T>(Func<TQueries, Task<T>> read) where TQueries : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TQueries>());
    }

    /// <summary>Papers are made in the background; the story waits for them, so that each carries the day it belongs to; one that fails is tried again later and holds nobody up.</summary>
    public async Task SettleAsync()
    {
        // What was ordered after the story's time, before it began, is not part of it.
        var waiting = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(waiting) < _longestDelivery &&
               (await QueryAsync<OutboxQueries, OutboxBacklog>(q => q.BacklogAsync(cancel))).OldestWaitingAt <= clock.GetUtcNow())
        {
            await Task.Delay(50, cancel);
        }
    }

    private ProcessContext Process(string type, Guid actor, Channel channel) => new()
    {
        ProcessType = type,
        ActorId = actor,
        Now = clock.GetUtcNow(),
        Channel = channel,
        Region = Region,
    };
}

/// <summary>The story cannot go on; the message says why in words for the person at the console.</summary>
internal sealed class DemoStoppedException(string message) : Exception(message);
