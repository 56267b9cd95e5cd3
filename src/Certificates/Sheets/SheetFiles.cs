using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Suban.Certificates.Papers;

namespace Suban.Certificates.Sheets;

/// <summary>
/// The Word files and PDFs of sheets. A Word file is made while one waits; a PDF takes LibreOffice a second or two, so it is made
/// behind the request, once for each content, and kept by the hash of what it says.
/// </summary>
public sealed partial class SheetFiles(PapersSettings settings, PdfConverter converter, ILogger<SheetFiles> log) : BackgroundService
{
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Official papers share the converter: a run of sheets must be over before an applicant notices.</summary>
    private const int MostAtOnce = 4;

    /// <summary>More than this many people waiting is no use to any of them.</summary>
    private const int MostWaiting = 24;

    private const int MostKept = 2000;

    private readonly Channel<(string Hash, Sheet Sheet)> _queue = Channel.CreateBounded<(string, Sheet)>(MostWaiting);
    private readonly ConcurrentDictionary<string, bool> _waiting = new();
    private readonly ConcurrentDictionary<string, bool> _failed = new();

    private string Folder => Path.Combine(settings.WorkFolder, "sheets");

    /// <summary>Whether this installation makes PDFs; where not, pages offer Word and printing and say why.</summary>
    public bool MakesPdf => converter.IsAvailable;

    public byte[] Docx(Sheet sheet) => SheetDocx.Write(Template(), sheet);

    /// <summary>The PDF where it is there; else how far it is. Asking puts it in the queue.</summary>
    public SheetPdf Pdf(Sheet sheet)
    {
        if (!converter.IsAvailable)
        {
            return new SheetPdf(SheetPdfState.NoConverter, null);
        }

        var hash = HashOf(sheet);
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            return new SheetPdf(SheetPdfState.Ready, path);
        }

        if (_failed.TryRemove(hash, out _))
        {
            return new SheetPdf(SheetPdfState.Failed, null);
        }

        if (_waiting.TryAdd(hash, true) && !_queue.Writer.TryWrite((hash, sheet)))
        {
            _waiting.TryRemove(hash, out _);
            return new SheetPdf(SheetPdfState.Busy, null);
        }

        return new SheetPdf(SheetPdfState.Making, null);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _queue.Reader.WaitToReadAsync(stoppingToken))
        {
            var batch = new List<(string Hash, Sheet Sheet)>();
            while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            try
            {
                await MakeAsync(batch, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(fault);
            }

            foreach (var (hash, _) in batch)
            {
                if (!File.Exists(PathOf(hash)))
                {
                    _failed[hash] = true;
                }

                _waiting.TryRemove(hash, out _);
            }
        }
    }

    private async Task MakeAsync(List<(string Hash, Sheet Sheet)> batch, CancellationToken cancel)
    {
        var pdfs = await converter.ConvertAsync([.. batch.Select(b => Docx(b.Sheet))], cancel);
        Directory.CreateDirectory(Folder);
        for (var i = 0; i < batch.Count; i++)
        {
            if (pdfs[i] is { } pdf)
            {
                // Whoever looks for the file finds all of it or nothing.
                var half = PathOf(batch[i].Hash) + ".part";
                await File.WriteAllBytesAsync(half, pdf, cancel);
                File.Move(half, PathOf(batch[i].Hash), overwrite: true);
            }
        }

        Trim();
    }

    /// <summary>What was made longest ago goes first; it is made again when somebody wants it.</summary>
    private void Trim()
    {
        foreach (var old in new DirectoryInfo(Folder).EnumerateFiles("*.pdf").OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept))
        {
            old.Delete();
        }
    }

    private string PathOf(string hash) => Path.Combine(Folder, hash + ".pdf");

    private string HashOf(Sheet sheet) => Convert.ToHexStringLower(
        SHA256.HashData([.. SHA256.HashData(Template()), .. JsonSerializer.SerializeToUtf8Bytes(sheet)]));

    // An office may replace the template while the platform runs.
    private byte[] Template() => File.ReadAllBytes(Path.Combine(settings.TemplateFolder, "guide-product.docx"));

    [LoggerMessage(LogLevel.Error, "Sheets could not be made into PDF.")]
    private partial void LogFailed(Exception fault);
}

/// <param name="Path">The file, where it is there.</param>
public sealed record SheetPdf(SheetPdfState State, string? Path);

public enum SheetPdfState
{
    Ready,
    Making,

    /// <summary>Too many are asked for at the moment.</summary>
    Busy,

    /// <summary>The converter could not make it; asking again tries again.</summary>
    Failed,

    NoConverter,
}
