using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Certificates.Files;
using Suban.Certificates.Signing;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Outbox;

namespace Suban.Certificates.Papers;

/// <summary>Signs papers and makes their PDFs after the commit, so that nobody waits for either.</summary>
/// <remarks>One message finishes the papers that wait beside it too: the converter costs its start, hardly its files.</remarks>
internal sealed class FinishPapers(
    IServiceScopeFactory scopes, Writes writes, KeyRing keys, PaperRenderer renderer, PdfConverter converter, CertificatesSettings settings, TimeProvider clock)
    : IOutboxHandler
{
    // Messages are delivered side by side; one finishes for all, the others find their papers done.
    private static readonly SemaphoreSlim _one = new(1);

    public string Topic => IssuePaper.FinishTopic;

    public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
    {
        var request = JsonSerializer.Deserialize<FinishRequest>(body) ?? throw new InvalidOperationException("An empty message.");
        await _one.WaitAsync(cancel);
        try
        {
            await FinishAsync(request.PaperId, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task FinishAsync(Guid paperId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var safe = scope.ServiceProvider.GetRequiredService<PaperSafe>();
        var files = scope.ServiceProvider.GetRequiredService<FileStore>();
        var asked = db.Set<Paper>().AsNoTracking().Where(p => p.PaperId == paperId && p.Signature == null);
        var waiting = await asked.ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return;
        }

        waiting.AddRange(await db.Set<Paper>().AsNoTracking()
            .Where(p => p.Signature == null && p.PaperId != paperId)
            .OrderBy(p => p.IssuedAt).Take(settings.Papers.BatchSize - 1).ToListAsync(cancel));
        var seals = await db.Set<Seal>().AsNoTracking().ToDictionaryAsync(s => s.SealId, cancel);
        var pdfs = await converter.ConvertAsync(
            converter.IsAvailable ? [.. waiting.Select(p => renderer.Docx(safe.Open(p), withSeal: true, forConversion: true))] : [], cancel);
        var failed = false;
        for (var i = 0; i < waiting.Count; i++)
        {
            var (paper, seal) = (waiting[i], seals[waiting[i].SealId]);
            if (converter.IsAvailable && pdfs[i] is null)
            {
                failed |= paper.PaperId == paperId;
                continue;
            }

            var signature = Sign(safe.OpenBytes(paper), paper, seal);
            var pdf = i < pdfs.Count && pdfs[i] is { } bytes
                ? await files.SaveOwnAsync(SignedFile.AppendTo(bytes, Sign(bytes, paper, seal)), $"{paper.Title} {paper.Number}.pdf", FileType.Pdf, pages: 0, cancel)
                : null;
            var process = SystemProcess.Create(nameof(FinishPaper), clock.GetUtcNow(), paper.Region);
            await writes.RunAsync<FinishPaper, PaperFinished>((op, c) => op.RunAsync(paper.PaperId, signature, pdf, process, c), process, cancel);
        }

        if (failed)
        {
            throw new InvalidOperationException($"The converter made no PDF of paper {paperId}.");
        }
    }

    private DocumentSignature Sign(byte[] content, Paper paper, Seal seal) =>
        DocumentSignature.Make(content, paper.Number, seal.AuthorityName, keys.Signer(seal.KeyName), clock.GetUtcNow());
}
