using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Mistakes;

/// <summary>Reads what people found wrong in guides: editors and supervision the list, whoever found one what became of it.</summary>
public sealed class MistakeQueries(AppDbContext db, TimeProvider clock)
{
    private const int Most = 500;
    private const int MostOfAccount = 50;

    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    /// <summary>The open ones first, the most urgent on top; then the closed ones, the latest first.</summary>
    /// <param name="theme">Only of this theme.</param>
    /// <param name="item">Only of this item.</param>
    public async Task<IReadOnlyList<MistakeView>> ListAsync(Reader reader, int? theme, string? item, CancellationToken cancel)
    {
        var rows = Within(reader).Where(m => (theme == null || m.Theme == theme) && (item == null || m.Item == item));
        var open = await Open(rows).OrderBy(m => m.AnswerBy).ThenBy(m => m.ReportedAt).Take(Most).ToListAsync(cancel);
        var closed = await rows.Where(m => m.State == MistakeState.Mended || m.State == MistakeState.NotMistake)
            .OrderByDescending(m => m.AnsweredAt).Take(Most).ToListAsync(cancel);
        return [.. open.Concat(closed).Select(View)];
    }

    public async Task<MistakeView?> FindAsync(Reader reader, Guid mistakeId, CancellationToken cancel) =>
        await Within(reader).SingleOrDefaultAsync(m => m.GuideMistakeId == mistakeId, cancel) is { } row ? View(row) : null;

    /// <summary>Those whose day has passed, in the supervisor's region and below.</summary>
    public async Task<IReadOnlyList<MistakeView>> LateAsync(Reader reader, CancellationToken cancel)
    {
        var today = Today;
        return [.. (await Open(Within(reader)).Where(m => m.AnswerBy < today).OrderBy(m => m.AnswerBy).ThenBy(m => m.ReportedAt).Take(Most).ToListAsync(cancel)).Select(View)];
    }

    public async Task<OpenMistakes> OpenAsync(Reader reader, CancellationToken cancel)
    {
        var counts = await Open(Within(reader)).GroupBy(m => new { m.Theme, m.Item }).Select(g => new { g.Key.Theme, g.Key.Item, Count = g.Count() }).ToListAsync(cancel);
        return new OpenMistakes(
            counts.Where(c => c.Theme is not null).ToDictionary(c => c.Theme!.Value, c => c.Count),
            counts.Where(c => c.Item is not null).ToDictionary(c => c.Item!, c => c.Count));
    }

    /// <summary>What whoever has the number may see; null where there is none.</summary>
    public Task<FoundMistake?> FindAsync(string region, string number, CancellationToken cancel) =>
        Found(Rows.Where(m => m.Region == region && m.Number == number)).SingleOrDefaultAsync(cancel);

    /// <summary>What an account found, newest first.</summary>
    public async Task<IReadOnlyList<FoundMistake>> OfAccountAsync(string region, Guid accountId, CancellationToken cancel) =>
        await Found(Rows.Where(m => m.Region == region && m.AccountId == accountId).OrderByDescending(m => m.ReportedAt).Take(MostOfAccount)).ToListAsync(cancel);

    /// <summary>What later versions of a theme's guide are without, the latest first (改版记录).</summary>
    /// <param name="after">The version somebody has in hand.</param>
    public async Task<IReadOnlyList<MendedMistake>> MendedAsync(string region, int theme, int after, CancellationToken cancel) =>
        await Rows.Where(m => m.Region == region && m.Theme == theme && m.MendedIn > after)
            .OrderByDescending(m => m.MendedIn).ThenBy(m => m.ReportedAt).Take(MostOfAccount)
            .Select(m => new MendedMistake(m.MendedIn!.Value, m.Part, m.Answer!)).ToListAsync(cancel);

    private IQueryable<GuideMistake> Rows => db.Set<GuideMistake>().AsNoTracking();

    /// <summary>Editors see their own region's; supervision sees also those below.</summary>
    private IQueryable<GuideMistake> Within(Reader reader) => reader.Has(Role.Supervisor)
        ? Rows.Where(m => m.Region.StartsWith(reader.RegionScope))
        : Rows.Where(m => m.Region == reader.Region);

    private static IQueryable<GuideMistake> Open(IQueryable<GuideMistake> rows) =>
        rows.Where(m => m.State == MistakeState.Open || m.State == MistakeState.Accepted);

    private static IQueryable<FoundMistake> Found(IQueryable<GuideMistake> rows) => rows.Select(m => new FoundMistake(
        m.Number, m.Theme, m.Item, m.GuideName, m.Part, m.Words, m.ReportedAt, m.AnswerBy, m.State, m.Answer, m.MendedIn, m.AnsweredAt));

    private MistakeView View(GuideMistake row) => new(
        row.GuideMistakeId, row.Region, row.Theme, row.Item, row.GuideName, row.FoundIn, row.Part, row.Words,
        row.ContactMasked, row.StaffName, row.PartyId is not null, row.ReportedAt, row.AnswerBy, row.State, row.IsOpen && row.AnswerBy < Today)
    {
        Answer = row.Answer,
        MendedIn = row.MendedIn,
        AnsweredAt = row.AnsweredAt,
        AnsweredByName = row.AnsweredByName,
        Revision = row.Revision,
    };
}
