using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Talks;

/// <summary>What staff write to each other: to those taking part the conversation, to the asked what waits, to supervision what is late, to windows what support has answered.</summary>
public sealed class TalkQueries(AppDbContext db, FileStore files, TimeProvider clock)
{
    private const int Most = 100;
    private const int MostInStore = 50;

    /// <summary>The conversation of a case for who takes part in it; null for anybody else.</summary>
    public async Task<CaseTalk?> OfCaseAsync(Reader reader, string number, CancellationToken cancel)
    {
        var @case = await db.Set<Case>().AsNoTracking().Include(c => c.Steps).SingleOrDefaultAsync(c => c.Number == number, cancel);
        if (@case is null || !reader.TakesPart(@case) || reader.PartyId == @case.PartyId)
        {
            return null;
        }

        var messages = await Rows.Where(m => m.CaseId == @case.CaseId && !m.Support).OrderBy(m => m.SentAt).ThenBy(m => m.StaffMessageId).ToListAsync(cancel);
        return new CaseTalk(
            @case.CaseId, @case.Number, @case.Title, [.. messages.Select(m => Line(reader, m))], TalkRules.PartnersOf(reader, @case), @case.IsClosed());
    }

    /// <summary>What the reader's department or window has to answer, the most urgent first.</summary>
    public async Task<IReadOnlyList<TalkLine>> WaitingAsync(Reader reader, CancellationToken cancel) =>
        await NumberedAsync(reader, await Waiting(reader).OrderBy(m => m.DueAt).ThenBy(m => m.StaffMessageId).Take(Most).ToListAsync(cancel), cancel);

    /// <summary>How many wait, up to 100.</summary>
    public Task<int> CountAsync(Reader reader, CancellationToken cancel) => Waiting(reader).Select(m => m.StaffMessageId).Take(Most).CountAsync(cancel);

    /// <summary>What the reader's windows asked and nobody has answered.</summary>
    public async Task<IReadOnlyList<TalkLine>> AskedSupportAsync(Reader reader, CancellationToken cancel) =>
        [.. (await Rows.Where(m => m.Support && m.Region == reader.Region && m.AnsweredAt == null).OrderBy(m => m.DueAt).Take(Most).ToListAsync(cancel)).Select(m => Line(reader, m))];

    /// <summary>What support has answered (疑难问题库), the latest first.</summary>
    /// <param name="words">What they have in them; empty for all.</param>
    public async Task<IReadOnlyList<TalkLine>> StoreAsync(Reader reader, string words, CancellationToken cancel)
    {
        var answered = Rows.Where(m => m.Support && m.Region == reader.Region && m.AnsweredAt != null);
        var fitting = words.Length == 0 ? answered : answered.Where(m => m.Words.Contains(words) || m.Answer!.Contains(words) || m.About.Contains(words));
        return [.. (await fitting.OrderByDescending(m => m.AnsweredAt).Take(MostInStore).ToListAsync(cancel)).Select(m => Line(reader, m))];
    }

    /// <summary>Whose time has passed, in the supervisor's region and below.</summary>
    public async Task<IReadOnlyList<TalkLine>> LateAsync(Reader reader, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return reader.Has(Role.Supervisor)
            ? await NumberedAsync(
                reader,
                await Rows.Where(m => m.Asks && m.AnsweredAt == null && m.DueAt < now && m.Region.StartsWith(reader.RegionScope))
                    .OrderBy(m => m.DueAt).Take(Most).ToListAsync(cancel),
                cancel)
            : [];
    }

    /// <summary>The attachment, for who takes part in the case.</summary>
    public async Task<OpenedFile?> OpenFileAsync(Reader reader, Guid messageId, CancellationToken cancel)
    {
        var message = await Rows.SingleOrDefaultAsync(m => m.StaffMessageId == messageId && m.FileId != null, cancel);
        var @case = message is null ? null : await db.Set<Case>().AsNoTracking().Include(c => c.Steps).SingleOrDefaultAsync(c => c.CaseId == message.CaseId, cancel);
        return @case is not null && reader.TakesPart(@case) && reader.PartyId != @case.PartyId ? await files.OpenAsync(message!.FileId!.Value, cancel) : null;
    }

    private IQueryable<StaffMessage> Rows => db.Set<StaffMessage>().AsNoTracking();

    private IQueryable<StaffMessage> Waiting(Reader reader)
    {
        var open = Rows.Where(m => m.Asks && m.AnsweredAt == null);
        return reader switch
        {
            { AuthorityId: { } authority } when reader.Has(Role.Examiner) || reader.Has(Role.Approver) => open.Where(m => m.ToAuthorityId == authority),
            _ when reader.Has(Role.WindowClerk) => open.Where(m => m.ToAuthorityId == null && m.Region.StartsWith(reader.RegionScope)),
            _ => open.Where(m => false),
        };
    }

    private async Task<IReadOnlyList<TalkLine>> NumberedAsync(Reader reader, List<StaffMessage> messages, CancellationToken cancel)
    {
        var ids = messages.Select(m => m.CaseId).OfType<Guid>().ToList();
        var numbers = await db.Set<Case>().Where(c => ids.Contains(c.CaseId)).ToDictionaryAsync(c => c.CaseId, c => c.Number, cancel);
        return [.. messages.Select(m => Line(reader, m) with { CaseNumber = m.CaseId is { } id ? numbers.GetValueOrDefault(id) : null })];
    }

    private TalkLine Line(Reader reader, StaffMessage m) => new(
        m.StaffMessageId, m.About, m.Support, m.FromName, m.SenderName, m.Words, m.FileName, m.SentAt, m.ToName, m.DueAt, m.Answer, m.AnsweredByName, m.AnsweredAt,
        m.AnsweredAt is null && m.IsAsked(reader), m.AnsweredAt is null && m.DueAt < clock.GetUtcNow());
}
