using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

/// <summary>The hall of the sample region on a working morning, with its clerks and visitors.</summary>
internal sealed class QueueWorld : IAsyncDisposable
{
    private const string Region = "152529";

    private QueueWorld(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public ToldParties Told => Database.Services.GetRequiredService<ToldParties>();

    public Hall Hall => HallOf(Region);

    public static QueueWorld Create(DatabaseKind kind) => new(TestDatabase.Create(kind, s => s
        .AddOrganisation(new OrganisationSettings { ContentDirectory = ContentFolder.Shipped, PasswordRounds = 1 })
        .AddSingleton<ToldParties>()
        .AddSingleton<TellParty>(p => p.GetRequiredService<ToldParties>().Tell)));

    public static T Done<T>(Outcome<T> outcome) where T : notnull =>
        outcome.TryGet(out var value) ? value : throw new InvalidOperationException($"{outcome.Refusal.Code}: {outcome.Refusal.Message}");

    public static Reader Citizen() =>
        new(Guid.CreateVersion7(), "申请人甲", Guid.CreateVersion7(), Region, null, null, new HashSet<Role> { Role.Applicant });

    public Reader Clerk(string window = "01", string region = Region) => new(
        Guid.CreateVersion7(), "窗口人员甲", null, region, null, HallOf(region).Windows.Single(w => w.Number == window).WindowId,
        new HashSet<Role> { Role.WindowClerk });

    public Task<Outcome<T>> DoAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var process = Database.Process(typeof(TOperation).Name);
        return Database.RunAsync<TOperation, T>((op, c) => act(op, process, c), process);
    }

    public Task<Outcome<TicketTaken>> TryTakeAsync(Reader reader, WindowKind? kind = WindowKind.Integrated, TicketPriority? priority = TicketPriority.Ordinary) =>
        DoAsync<TakeTicket, TicketTaken>((op, p, c) => op.RunAsync(reader, Hall.HallId, kind, priority, p, c));

    /// <summary>The guide desk gives a number; a minute passes.</summary>
    public async Task<TicketTaken> TakeAsync(WindowKind kind = WindowKind.Integrated, TicketPriority priority = TicketPriority.Ordinary)
    {
        var taken = Done(await TryTakeAsync(Clerk("06"), kind, priority));
        Pass(TimeSpan.FromMinutes(1));
        return taken;
    }

    public Task<Outcome<TicketCalled>> TryCallAsync(Reader clerk) => DoAsync<CallNext, TicketCalled>((op, p, c) => op.RunAsync(clerk, p, c));

    public async Task<string> CallAsync(Reader clerk) => Done(await TryCallAsync(clerk)).Number;

    public Task<Outcome<TicketFinished>> FinishAsync(Reader clerk, Guid ticket) =>
        DoAsync<FinishTicket, TicketFinished>((op, p, c) => op.RunAsync(clerk, ticket, p, c));

    public Task<Outcome<TicketMissed>> MissAsync(Reader clerk, Guid ticket) =>
        DoAsync<MissTicket, TicketMissed>((op, p, c) => op.RunAsync(clerk, ticket, p, c));

    public Task<Outcome<SlotBooked>> TryBookAsync(Reader citizen, DateTimeOffset? startsAt, WindowKind? kind = WindowKind.OneThing) =>
        DoAsync<BookSlot, SlotBooked>((op, p, c) => op.RunAsync(citizen, new SlotRequest(Hall.HallId, kind, startsAt, BookingNeeds.Wheelchair | BookingNeeds.Mongolian), p, c));

    public async Task<SlotBooked> BookAsync(Reader citizen, DateTimeOffset startsAt, WindowKind kind = WindowKind.OneThing) =>
        Done(await TryBookAsync(citizen, startsAt, kind));

    public Task<Outcome<BookingCheckedIn>> CheckInAsync(Reader reader, Guid booking) =>
        DoAsync<CheckIn, BookingCheckedIn>((op, p, c) => op.RunAsync(reader, booking, p, c));

    public Task<IReadOnlyList<SlotOffer>> OffersAsync(WindowKind kind = WindowKind.OneThing) =>
        Database.ReadAsync<HallSlots, IReadOnlyList<SlotOffer>>(s => s.OffersAsync(Hall, kind, Database.Clock.GetUtcNow(), default));

    public Task<IReadOnlyList<BookingRow>> BookingsAsync(Reader citizen) =>
        Database.ReadAsync<BookingQueries, IReadOnlyList<BookingRow>>(q => q.OfPartyAsync(citizen.PartyId!.Value, default));

    public async Task<WindowBoard> WindowAsync(Reader clerk) =>
        await Database.ReadAsync<QueueQueries, WindowBoard?>(q => q.WindowAsync(clerk, default)) ?? throw new InvalidOperationException("no window");

    public Task RunJobAsync() => Database.ReadAsync<QueueDeadlines, bool>(async job =>
    {
        await job.RunAsync(default);
        return true;
    });

    public void Pass(TimeSpan time) => Database.Clock.Advance(time);

    public void PassUntil(DateTimeOffset at) => Database.Clock.SetUtcNow(at);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private Hall HallOf(string region) => Database.Services.GetRequiredService<Halls>().Of(region)[0];
}
