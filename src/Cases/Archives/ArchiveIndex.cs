using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Suban.Cases.Issue;
using Suban.Cases.Steps;
using Suban.Cases.Talks;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Journal;

namespace Suban.Cases.Archives;

/// <summary>Lists everything a case has left, each with a hash of what it says now: written at archiving, and once more to see that it still says so.</summary>
public sealed class ArchiveIndex(AppDbContext db, FieldCipher cipher, PaperQueries papers, JournalReader journal)
{
    internal async Task<List<ArchivedDocument>> MakeAsync(Case @case, CancellationToken cancel)
    {
        var caseId = @case.CaseId;
        var form = (await db.Set<CaseForm>().AsNoTracking().SingleAsync(f => f.CaseId == caseId, cancel)).Open(cipher);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == caseId)
            .OrderBy(f => f.AddedAt).ThenBy(f => f.CaseFileId).ToListAsync(cancel);
        var notices = await db.Set<CaseNotice>().AsNoTracking().Where(n => n.CaseId == caseId).OrderBy(n => n.IssuedAt).ToListAsync(cancel);
        var issues = await db.Set<CaseIssue>().AsNoTracking().Where(i => i.CaseId == caseId).OrderBy(i => i.IssuedAt).ToListAsync(cancel);
        var turns = await db.Set<SectionTurn>().AsNoTracking().Where(t => t.CaseId == caseId).OrderBy(t => t.HandedAt).ToListAsync(cancel);
        return
        [
            new ArchivedDocument(ArchivedPart.Form, "申请表", "", CaseForm.Checksum(form.Select(f => KeyValuePair.Create(f.Key, f.Value.Value)))),
            .. files.Select(f => new ArchivedDocument(
                ArchivedPart.Material, f.Superseded ? f.FileName + "（后来换过）" : f.FileName, f.FileId.ToString("N"), f.ContentHash)),
            .. notices.Select(n => new ArchivedDocument(
                ArchivedPart.Notice, n.Kind switch { NoticeKind.OneTime => "一次性告知", NoticeKind.Step => "受理后补正告知", NoticeKind.Deferral => "容缺受理" }, n.NoticeId.ToString("N"),
                Hash(n.ItemsJson, $"{n.AnswerBy:O}", n.Contact, $"{n.State}"))),
            .. @case.Steps.Where(s => s.HasResult).Select(s => new ArchivedDocument(
                ArchivedPart.Decision, $"{s.ItemName}：审查意见和决定", s.StepId.ToString("N"),
                Hash(s.Number, $"{s.Status}", s.Opinion, s.Reason, s.Basis, s.DecidedAt is { } at ? $"{Keyset.Stored(at)}" : null))),
            .. turns.Select(t => new ArchivedDocument(
                ArchivedPart.Decision, $"{@case.Steps.First(s => s.StepId == t.StepId).ItemName}：{t.Section}意见", t.SectionTurnId.ToString("N"),
                Hash(t.Section, t.Next, t.Opinion, t.HandedByName, $"{Keyset.Stored(t.HandedAt)}"))),
            .. issues.Select(i => new ArchivedDocument(
                ArchivedPart.HandOver, "出件记录", i.IssueId.ToString("N"),
                Hash($"{i.Method}", i.ReceiverName, i.IdentityCheck, i.StepsJson, i.PostOrder, $"{Keyset.Stored(i.IssuedAt)}"))),
            .. await PapersAsync(caseId, cancel),
            .. await TalksAsync(caseId, cancel),
            .. await JournalAsync(caseId, cancel),
        ];
    }

    private async Task<List<ArchivedDocument>> PapersAsync(Guid caseId, CancellationToken cancel)
    {
        var lines = new List<ArchivedDocument>();
        foreach (var paper in await papers.OfCaseAsync(caseId, cancel))
        {
            if (await papers.JsonAsync(paper.PaperId, cancel) is { } signed)
            {
                await using (signed)
                {
                    lines.Add(new ArchivedDocument(
                        ArchivedPart.Paper, $"{paper.Title} {paper.Number}", paper.PaperId.ToString("N"),
                        Convert.ToHexStringLower(await SHA256.HashDataAsync(signed.Content, cancel))));
                }
            }
        }

        return lines;
    }

    private async Task<List<ArchivedDocument>> TalksAsync(Guid caseId, CancellationToken cancel) =>
        (await db.TalksOfAsync(caseId, cancel)).ConvertAll(m => new ArchivedDocument(
            ArchivedPart.Talk, $"{m.FromName}{(m.ToName is null ? "" : $"问{m.ToName}")}", m.StaffMessageId.ToString("N"),
            Hash(m.FromName, m.SenderName, m.Words, m.FileHash, m.ToName, m.Answer, m.AnsweredByName, $"{Keyset.Stored(m.SentAt)}")));

    /// <summary>Where the record stood; what is written after archiving follows it.</summary>
    private async Task<List<ArchivedDocument>> JournalAsync(Guid caseId, CancellationToken cancel) =>
        (await journal.ReadAsync(CaseRows.Stream(caseId), cancel)) is [.., var last]
            ? [new ArchivedDocument(ArchivedPart.Journal, $"办理记录，共 {last.Seq} 条", last.Seq.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(last.Hash))]
            : [];

    private static string Hash(params string?[] texts) => CaseForm.Checksum(
        texts.Select((text, i) => KeyValuePair.Create(i.ToString("D2", CultureInfo.InvariantCulture), text ?? "")));
}
