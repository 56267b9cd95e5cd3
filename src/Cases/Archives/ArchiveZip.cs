using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Journal;

namespace Suban.Cases.Archives;

/// <summary>
/// Packs an archived file (电子档案包): the index as it is stored, the form, every material, paper and event. Who has the package can
/// check each part against the index, and the index against the hash in the journal, without this platform.
/// </summary>
public sealed class ArchiveZip(AppDbContext db, FieldCipher cipher, FileStore files, PaperQueries papers, JournalReader journal)
{
    private static readonly JsonSerializerOptions _line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions _pretty = new(_line) { WriteIndented = true };

    public async Task WriteAsync(Stream target, ArchiveView archive, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);
        await TextAsync(zip, "说明.txt", Explanation(archive), cancel);
        await TextAsync(zip, "目录.json", archive.IndexJson, cancel);
        var form = (await db.Set<CaseForm>().AsNoTracking().SingleAsync(f => f.CaseId == archive.CaseId, cancel)).Open(cipher);
        await TextAsync(zip, "申请表.json", JsonSerializer.Serialize(form.ToDictionary(f => f.Key, f => f.Value.Value), _pretty), cancel);
        await MaterialsAsync(zip, archive, cancel);
        await PapersAsync(zip, archive, cancel);
        await TalksAsync(zip, archive, cancel);
        var events = await journal.ReadAsync(CaseRows.Stream(archive.CaseId), cancel);
        await TextAsync(zip, "办理记录.ndjson", string.Concat(events.Select(e => Line(e) + "\n")), cancel);
    }

    private async Task MaterialsAsync(ZipArchive zip, ArchiveView archive, CancellationToken cancel)
    {
        var place = 0;
        foreach (var document in archive.Documents.Where(d => d.Document.Part is ArchivedPart.Material).Select(d => d.Document))
        {
            if (await files.OpenAsync(Guid.ParseExact(document.Key, "N"), cancel) is { } file)
            {
                await using (file)
                {
                    await CopyAsync(zip, $"材料/{++place:D2} {file.DownloadName}", file.Content, cancel);
                }
            }
        }
    }

    private async Task PapersAsync(ZipArchive zip, ArchiveView archive, CancellationToken cancel)
    {
        var place = 0;
        foreach (var paper in await papers.OfCaseAsync(archive.CaseId, cancel))
        {
            var name = $"文书/{++place:D2} {paper.Title}";
            foreach (var file in new[] { await papers.PdfAsync(paper.PaperId, cancel), await papers.JsonAsync(paper.PaperId, cancel) }.OfType<OpenedFile>())
            {
                await using (file)
                {
                    await CopyAsync(zip, name + file.File.Type.Extension(), file.Content, cancel);
                }
            }
        }
    }

    private async Task TalksAsync(ZipArchive zip, ArchiveView archive, CancellationToken cancel)
    {
        var talks = await db.TalksOfAsync(archive.CaseId, cancel);
        if (talks.Count == 0)
        {
            return;
        }

        await TextAsync(zip, "部门沟通.json", JsonSerializer.Serialize(
            talks.Select(m => new
            {
                时间 = RegionTime.Local(m.SentAt), 谁 = $"{m.FromName} {m.SenderName}", 内容 = m.Words, 附件 = m.FileName, 征求 = m.ToName, 答复 = m.Answer, 答复人 = m.AnsweredByName,
            }),
            _pretty), cancel);
        var place = 0;
        foreach (var message in talks.Where(m => m.FileId is not null))
        {
            if (await files.OpenAsync(message.FileId!.Value, cancel) is { } file)
            {
                await using (file)
                {
                    await CopyAsync(zip, $"部门沟通/{++place:D2} {file.DownloadName}", file.Content, cancel);
                }
            }
        }
    }

    private static string Line(JournalEntry entry) => JsonSerializer.Serialize(
        new
        {
            序号 = entry.Seq,
            事件 = entry.EventName,
            时间 = RegionTime.Local(entry.OccurredAt),
            渠道 = entry.Channel.ToString(),
            内容 = JsonSerializer.Deserialize<JsonElement>(entry.Body),
            散列值 = Convert.ToHexStringLower(entry.Hash),
        },
        _line);

    private static string Explanation(ArchiveView archive) => $"""
        办件 {archive.Line.Number} 的电子档案

        目录.json 列出全部文件和各自的散列值：材料、文书的是 SHA-256，办理记录的是 SM3。
        目录.json 整个文件的 SM3 是 {archive.IndexHash}，归档时写进了办理记录（CaseArchived 的 IndexHash）。
        打包时已逐件核对：{(archive.Holds ? "全部一致" : "有不一致的，见平台归档页面")}。
        保管到 {archive.KeptUntil:yyyy-MM-dd}{(archive.KeepingUnconfirmed ? "（以本地确认为准）" : "")}。内有个人信息，只用于登记的借阅事由。
        """;

    private static async Task TextAsync(ZipArchive zip, string name, string text, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
        await CopyAsync(zip, name, bytes, cancel);
    }

    private static async Task CopyAsync(ZipArchive zip, string name, Stream content, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancel);
        await content.CopyToAsync(entry, cancel);
    }
}
