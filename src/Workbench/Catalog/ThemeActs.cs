using Microsoft.AspNetCore.Http;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Catalog;

/// <summary>The acts of a theme's life as its pages send them; each answers with its refusal, or with nothing.</summary>
internal sealed class ThemeActs(Writes writes, ThemePublisher publisher, TimeProvider clock)
{
    public static Refusal Invalid(string field, string message) =>
        new("theme.form", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };

    public async Task<Refusal?> StartAsync(HttpContext http, Reader reader, int number, CancellationToken cancel)
    {
        var process = http.Process(nameof(StartThemeDraft));
        return (await writes.RunAsync<StartThemeDraft, ThemeDraftStarted>((op, c) => op.RunAsync(reader, number, process, c), process, cancel)).Refusal;
    }

    public async Task<Refusal?> RecallAsync(HttpContext http, int number, CancellationToken cancel)
    {
        var process = http.Process(nameof(RecallTheme));
        return (await writes.RunAsync<RecallTheme, ThemeRecalled>((op, c) => op.RunAsync(number, process, c), process, cancel)).Refusal;
    }

    public async Task<Refusal?> CollectAsync(HttpContext http, Reader reader, int number, CancellationToken cancel)
    {
        var process = http.Process(nameof(CollectTheme));
        return (await writes.RunAsync<CollectTheme, ThemeCollected>((op, c) => op.RunAsync(reader, number, process, c), process, cancel)).Refusal;
    }

    /// <summary>Sets the day; where it is today, publishes at once.</summary>
    public async Task<Refusal?> PublishAsync(HttpContext http, Reader reader, int number, DateOnly on, CancellationToken cancel)
    {
        var process = http.Process(nameof(ScheduleTheme));
        var scheduled = await writes.RunAsync<ScheduleTheme, ThemeScheduled>((op, c) => op.RunAsync(reader, number, on, process, c), process, cancel);
        return scheduled.Refusal is { } refusal || on > RegionTime.DateOf(clock.GetUtcNow())
            ? scheduled.Refusal
            : (await publisher.PublishAsync(number, reader.Name, http.Process(nameof(PublishTheme)), cancel)).Refusal;
    }

    public async Task<Refusal?> ResumeAsync(HttpContext http, int number, CancellationToken cancel) =>
        (await publisher.ResumeAsync(number, http.Process(nameof(ResumeTheme)), cancel)).Refusal;

    public async Task<Refusal?> ReturnToFileAsync(HttpContext http, Reader reader, int number, CancellationToken cancel) =>
        (await publisher.ReturnToFileAsync(number, reader.Name, http.Process(nameof(ReturnThemeToFile)), cancel)).Refusal;

    /// <param name="forGood">Withdraws instead of suspending.</param>
    public async Task<Refusal?> StopAsync(HttpContext http, int number, StopOrder order, bool forGood, CancellationToken cancel) => forGood
        ? (await publisher.WithdrawAsync(number, order, http.Process(nameof(WithdrawTheme), reason: order.Reason), cancel)).Refusal
        : (await publisher.SuspendAsync(number, order, http.Process(nameof(SuspendTheme), reason: order.Reason), cancel)).Refusal;

    public async Task<Refusal?> RollBackAsync(HttpContext http, Reader reader, int number, int to, string reason, CancellationToken cancel) =>
        (await publisher.RollBackAsync(number, to, reader.Name, reason, http.Process(nameof(RollBackTheme), reason: reason), cancel)).Refusal;
}
