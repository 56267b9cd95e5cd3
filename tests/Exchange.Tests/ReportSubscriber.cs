using System.Globalization;
using Suban.TestKit;

namespace Suban.Exchange.Tests;

/// <summary>A platform above that is set up by the administrator's pages and told from then on.</summary>
internal sealed class ReportSubscriber : IAsyncDisposable
{
    private readonly ConnectedSystem _world;
    private readonly UpperPlatform _upper;
    private readonly string _name;
    private readonly Guid _id;

    private ReportSubscriber(ConnectedSystem world, UpperPlatform upper, string name, Guid id) => (_world, _upper, _name, _id) = (world, upper, name, id);

    public ConnectedSystem World => _world;

    public string Page => $"/admin/connectors/{_id}/report";

    public byte[] Secret { get; private set; } = [];

    /// <summary>Rows that came, in the order they came.</summary>
    public IReadOnlyList<Reported> Rows => [.. _upper.All.Where(r => r.Name == _name && r.IsRow)];

    /// <summary>Rows of one step that were taken.</summary>
    public IReadOnlyList<Reported> TakenOf(string number) => [.. Rows.Where(r => r.IsAbout(number) && r.Status is 200)];

    public static async Task<ReportSubscriber> CreateAsync(ConnectedSystem world, UpperPlatform upper, string name, DateOnly since, string[] choices)
    {
        var subscriber = new ReportSubscriber(world, upper, name, await world.ConnectAsync(name, "DataExchange"));
        await world.GoLiveAsync(subscriber._id);
        (await subscriber.SaveAsync("on", since, choices)).AssertText("先生成密钥");
        await subscriber.SaveAsync("off", since, choices);
        var shown = await (await world.OpenAsync(subscriber.Page)).Form("form[action*=Keys]").SubmitAsync();
        subscriber.Secret = Convert.FromBase64String(Assert.Single(shown.All("dd code"))["whsec_".Length..]);
        await subscriber.SaveAsync("on", since, choices);
        return subscriber;
    }

    public async Task<HtmlPage> SaveAsync(string reporting, DateOnly since, params string[] choices)
    {
        var form = (await _world.OpenAsync(Page)).Form("form[action*=Save]").Fill("Address", $"{_upper.AddressOf(_name)}").Tick("Reporting", reporting)
            .Fill("SinceOn.Year", $"{since.Year}").Fill("SinceOn.Month", $"{since.Month}").Fill("SinceOn.Day", since.Day.ToString(CultureInfo.InvariantCulture));
        return await choices.Aggregate(form, (f, choice) => f.Tick("Choices", choice)).SubmitAsync();
    }

    /// <summary>What the next rows are answered with; null for a receipt.</summary>
    public void Answer(Func<Reported, (int Status, object? Body)?>? answer) => _upper.Answers[_name] = answer ?? (_ => null);

    public Task<HtmlPage> OpenAsync(string query = "") => _world.OpenAsync(Page + query);

    /// <summary>Lets time pass, one run of the sender after the other, until it is so.</summary>
    public async Task PassUntilAsync(Func<Task<bool>> isSo, string what)
    {
        for (var until = DateTime.UtcNow + Receiver.Patience; DateTime.UtcNow < until;)
        {
            _world.Host.Clock!.Advance(TimeSpan.FromSeconds(10));
            for (var tries = 0; tries < 5; tries++)
            {
                if (await isSo())
                {
                    return;
                }

                await Task.Delay(100);
            }
        }

        Assert.Fail($"{what}: {Rows.Count} rows came, {Rows.Count(r => r.Status is 200)} were taken. {(await OpenAsync()).Text}");
    }

    public Task PassUntilAsync(Func<bool> isSo, string what) => PassUntilAsync(() => Task.FromResult(isSo()), what);

    /// <summary>Time goes on and nothing happens in it: as in a night.</summary>
    public void Skip(TimeSpan time) => _world.Host.Clock!.AdjustTime(_world.Now + time);

    public async ValueTask DisposeAsync()
    {
        Answer(null);
        await SaveAsync("off", new DateOnly(2026, 9, 1));
    }
}
