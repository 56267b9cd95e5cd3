using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <summary>Reads typical cases (典型案例库): supervision those that were submitted or that it gave back, a unit its own, everybody the published ones.</summary>
public sealed class StoryQueries(AppDbContext db)
{
    private const int Most = 100;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<StoryView>> ListAsync(Reader reader, CancellationToken cancel) =>
        [.. (await Visible(reader).OrderByDescending(s => s.ChangedAt).Take(Most).ToListAsync(cancel)).Select(s => View(s, reader))];

    public async Task<StoryView?> FindAsync(Reader reader, Guid storyId, CancellationToken cancel) =>
        await Visible(reader).SingleOrDefaultAsync(s => s.CaseStoryId == storyId, cancel) is { } story ? View(story, reader) : null;

    /// <summary>What everybody may read, the latest first.</summary>
    public async Task<IReadOnlyList<PublishedStory>> PublishedAsync(string region, CancellationToken cancel) =>
        await db.Set<CaseStory>().AsNoTracking().Where(s => s.Region == region && s.PublishedAt != null)
            .OrderByDescending(s => s.PublishedAt).Take(Most)
            .Select(s => new PublishedStory(s.CaseStoryId, s.Title, s.UnitName, s.Project, s.Measures, s.Effect)).ToListAsync(cancel);

    private IQueryable<CaseStory> Visible(Reader reader)
    {
        var supervisor = reader.Has(Role.Supervisor);
        return db.Set<CaseStory>().AsNoTracking()
            .Where(s => s.Region == reader.Region && (s.AuthorityId == reader.AuthorityId || (supervisor && (s.State != StoryState.Draft || s.Opinion != null))));
    }

    private static StoryView View(CaseStory row, Reader reader) => new()
    {
        StoryId = row.CaseStoryId,
        Title = row.Title,
        Unit = row.UnitName,
        Project = row.Project,
        Measures = row.Measures,
        Effect = row.Effect,
        WrittenByName = row.WrittenByName,
        State = row.State,
        ReviewedByName = row.ReviewedByName,
        Opinion = row.Opinion,
        PublishedAt = row.PublishedAt,
        Revision = row.Revision,
        IsMine = row.AuthorityId == reader.AuthorityId,
        WroteIt = row.WrittenBy == reader.AccountId,
    };
}

public sealed record PublishedStory(Guid StoryId, string Title, string Unit, string Project, string Measures, string Effect);

/// <summary>A typical case as it stands.</summary>
public sealed record StoryView
{
    public required Guid StoryId { get; init; }

    public required string Title { get; init; }

    public required string Unit { get; init; }

    public required string Project { get; init; }

    public required string Measures { get; init; }

    public required string Effect { get; init; }

    public required string WrittenByName { get; init; }

    public required StoryState State { get; init; }

    public required string? ReviewedByName { get; init; }

    public required string? Opinion { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    public required int Revision { get; init; }

    /// <summary>Of the reader's unit.</summary>
    public required bool IsMine { get; init; }

    /// <summary>The reader wrote it, and so cannot review it.</summary>
    public required bool WroteIt { get; init; }

    public string Words => this switch
    {
        { PublishedAt: not null } => "已公布",
        { State: StoryState.Adopted } => "已采纳",
        { State: StoryState.Submitted } => "待审核",
        { Opinion: not null } => "退回修改",
        _ => "草稿",
    };
}
