using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Supervision.Sessions;

/// <summary>Reads the sessions of a region (集中办公台账).</summary>
public sealed class WorkSessionQueries(AppDbContext db)
{
    private const int Most = 200;

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<WorkSessionView>> ListAsync(Reader reader, CancellationToken cancel) =>
        ViewsAsync(db.Set<WorkSession>().Where(s => s.Region == reader.Region), cancel);

    /// <summary>Those that advanced a theme, the latest first.</summary>
    public Task<IReadOnlyList<WorkSessionView>> OfThemeAsync(Reader reader, int theme, CancellationToken cancel) => ViewsAsync(
        db.Set<WorkSession>().Where(s => s.Region == reader.Region && db.Set<WorkSessionTheme>().Any(t => t.WorkSessionId == s.WorkSessionId && t.Theme == theme)),
        cancel);

    public async Task<WorkSessionView?> FindAsync(Reader reader, Guid sessionId, CancellationToken cancel) =>
        (await ViewsAsync(db.Set<WorkSession>().Where(s => s.Region == reader.Region && s.WorkSessionId == sessionId), cancel)).SingleOrDefault();

    private async Task<IReadOnlyList<WorkSessionView>> ViewsAsync(IQueryable<WorkSession> sessions, CancellationToken cancel)
    {
        var rows = await sessions.AsNoTracking().OrderByDescending(s => s.HeldOn).ThenByDescending(s => s.RecordedAt).Take(Most).ToListAsync(cancel);
        var ids = rows.Select(r => r.WorkSessionId).ToList();
        var themes = (await db.Set<WorkSessionTheme>().AsNoTracking().Where(t => ids.Contains(t.WorkSessionId)).OrderBy(t => t.Theme).ToListAsync(cancel))
            .ToLookup(t => t.WorkSessionId);
        return [.. rows.Select(s => new WorkSessionView(
            s.WorkSessionId, s.HeldOn, s.Place, s.Departments.Split('\n'),
            [.. themes[s.WorkSessionId].Select(t => new AdvancedTheme(t.Theme, t.Name, t.Version))], s.Output, s.RecordedByName))];
    }
}

/// <summary>A session with the themes it advanced.</summary>
public sealed record WorkSessionView(
    Guid SessionId, DateOnly HeldOn, string Place, IReadOnlyList<string> Departments, IReadOnlyList<AdvancedTheme> Themes, string Output, string RecordedByName);

/// <param name="Version">The number of the catalogue that was published on that day.</param>
public sealed record AdvancedTheme(int Number, string Name, int Version);
