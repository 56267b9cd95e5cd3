using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Files;
using Suban.Certificates.Signing;
using Suban.Kernel;

namespace Suban.Certificates.Papers;

/// <summary>A paper in a list.</summary>
/// <param name="Subject">The item it is about; null for a paper about the whole case.</param>
public sealed record PaperRow(
    Guid PaperId, string Title, string? Subject, string Number, Guid IssuerId, string Issuer, DateTimeOffset IssuedAt, bool HasPdf, PaperState State);

/// <summary>One paper with what it says; who may see it is the caller's decision.</summary>
public sealed record PaperView
{
    public required Guid PaperId { get; init; }
    public required string Title { get; init; }
    public required string Number { get; init; }
    public required string Region { get; init; }
    public required Guid IssuerId { get; init; }
    public required string Issuer { get; init; }
    public required string Holder { get; init; }
    public Guid? HolderPartyId { get; init; }
    public Guid? CaseId { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required PaperState State { get; init; }
    public required bool IsSigned { get; init; }
    public required bool HasPdf { get; init; }

    /// <summary>The paragraphs and tables as the template lays them out, for the print page.</summary>
    public required IReadOnlyList<PaperBlock> Blocks { get; init; }

    public required string VerifyAddress { get; init; }
}

/// <summary>Reads papers (文书): lists, the print page, and the files to take away.</summary>
public sealed class PaperQueries(AppDbContext db, PaperSafe safe, PaperRenderer renderer, FileStore files, PdfConverter converter)
{
    /// <summary>Whether this installation makes PDFs; where not, pages offer Word and printing and say why.</summary>
    public bool MakesPdf => converter.IsAvailable;

    public async Task<IReadOnlyList<PaperRow>> OfCaseAsync(Guid caseId, CancellationToken cancel) =>
        await db.Set<Paper>().AsNoTracking().Where(p => p.CaseId == caseId).OrderBy(p => p.IssuedAt).ThenBy(p => p.PaperId)
            .Select(p => new PaperRow(p.PaperId, p.Title, p.Subject, p.Number, p.IssuerId, p.Issuer, p.IssuedAt, p.PdfFileId != null, p.State)).ToListAsync(cancel);

    public async Task<PaperView?> FindAsync(Guid paperId, CancellationToken cancel)
    {
        if (await LoadAsync(paperId, cancel) is not { } paper)
        {
            return null;
        }

        var document = safe.Open(paper);
        return new PaperView
        {
            PaperId = paper.PaperId,
            Title = paper.Title,
            Number = paper.Number,
            Region = paper.Region,
            IssuerId = paper.IssuerId,
            Issuer = paper.Issuer,
            Holder = paper.Holder,
            HolderPartyId = paper.HolderPartyId,
            CaseId = paper.CaseId,
            IssuedAt = paper.IssuedAt,
            State = paper.State,
            IsSigned = paper.Signature is not null,
            HasPdf = paper.PdfFileId is not null,
            Blocks = PaperBlocks.Read(renderer.Docx(document, withSeal: false, forConversion: false)),
            VerifyAddress = renderer.VerifyAddress(paper.Code),
        };
    }

    /// <summary>The seal's picture; null for a paper that is not there.</summary>
    public async Task<string?> SealSvgAsync(Guid paperId, CancellationToken cancel) =>
        await LoadAsync(paperId, cancel) is { } paper ? SealDrawing.Svg(paper.Issuer, renderer.SealFooting) : null;

    /// <summary>The Word file, made anew each time: one an office can edit, so it carries no signature.</summary>
    public async Task<OpenedFile?> DocxAsync(Guid paperId, CancellationToken cancel) =>
        await LoadAsync(paperId, cancel) is { } paper
            ? Made(paper, FileType.Docx, renderer.Docx(safe.Open(paper), withSeal: true, forConversion: false))
            : null;

    /// <summary>The signed PDF; null while it is being made, or where no converter is installed.</summary>
    public async Task<OpenedFile?> PdfAsync(Guid paperId, CancellationToken cancel) =>
        await LoadAsync(paperId, cancel) is { PdfFileId: { } fileId } ? await files.OpenAsync(fileId, cancel) : null;

    /// <summary>The signed data of the paper, for machines; null until it is signed.</summary>
    public async Task<OpenedFile?> JsonAsync(Guid paperId, CancellationToken cancel) =>
        await LoadAsync(paperId, cancel) is { } paper && paper.ReadSignature() is { } signature
            ? Made(paper, FileType.Json, SignedFile.Beside(JsonNode.Parse(safe.OpenBytes(paper))!, signature))
            : null;

    private Task<Paper?> LoadAsync(Guid paperId, CancellationToken cancel) =>
        db.Set<Paper>().AsNoTracking().SingleOrDefaultAsync(p => p.PaperId == paperId, cancel);

    private static OpenedFile Made(Paper paper, FileType type, byte[] bytes) => new(
        new StoredFile
        {
            StoredFileId = paper.PaperId,
            Name = $"{paper.Title} {paper.Number}",
            Type = type,
            Length = bytes.Length,
            Sha256 = string.Empty,
            Pages = 0,
            Scan = ScanState.Clean,
            StoredAt = paper.IssuedAt,
        },
        new MemoryStream(bytes, writable: false));
}
