using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Suban.Certificates.Papers;

namespace Suban.Certificates.Sheets;

/// <summary>
/// The Word files and PDFs of sheets. A Word file is made while one waits; a PDF takes LibreOffice a second or two, so it is made
/// behind the request, once for each content, and kept. A volume (一册) takes minutes: both its files are made behind everything
/// else, one volume at a time, by a converter of its own.
/// </summary>
public sealed partial class SheetFiles : BackgroundService
{
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Official papers share the converter: a run of sheets must be over before an applicant notices.</summary>
    private const int MostAtOnce = 4;

    private const int MostWaiting = 24;

    private const int MostVolumesWaiting = 3;

    private readonly SheetQueue _sheets = new(MostWaiting, MostAtOnce);
    private readonly SheetQueue _volumes = new(MostVolumesWaiting, mostAtOnce: 1);
    private readonly SheetStore _store;
    private readonly PdfConverter _converter;
    private readonly PdfConverter _volumeConverter;
    private readonly ILogger<SheetFiles> _log;

    /// <summary>What a chapter of a volume takes; known better after the first.</summary>
    private TimeSpan _perChapter = TimeSpan.FromSeconds(1);

    public SheetFiles(PapersSettings settings, PdfConverter converter, ILogger<SheetFiles> log, ILogger<PdfConverter> converterLog)
    {
        (_store, _converter, _log) = (new SheetStore(settings), converter, log);
        _volumeConverter = new PdfConverter(settings.ForVolumes(), converterLog);
    }

    /// <summary>Whether this installation makes PDFs; where not, pages offer Word and printing and say why.</summary>
    public bool MakesPdf => _converter.IsAvailable;

    /// <summary>A Word file at once; not for volumes.</summary>
    public byte[] Docx(Sheet sheet) => SheetDocx.Write(_store.Template(), sheet);

    /// <summary>A PDF while one waits, and not kept: for a sheet that names people. Null where none can be made.</summary>
    public async Task<byte[]?> PdfAsync(Sheet sheet, CancellationToken cancel) => (await _converter.ConvertAsync([Docx(sheet)], cancel))[0];

    /// <summary>The file where it is there; else how far it is. Asking puts it in the queue.</summary>
    public SheetFile Find(Sheet sheet, SheetFormat format)
    {
        if (format is SheetFormat.Pdf && !MakesPdf)
        {
            return new SheetFile(SheetFileState.NoConverter);
        }

        var queued = new QueuedSheet(_store.HashOf(sheet), sheet);
        if (_store.Has(queued.Hash, format))
        {
            return new SheetFile(SheetFileState.Ready) { Path = _store.PathOf(queued.Hash, format) };
        }

        return sheet.IsVolume
            ? new SheetFile(_volumes.Ask(queued)) { Takes = sheet.Chapters * _perChapter }
            : new SheetFile(_sheets.Ask(queued));
    }

    public override void Dispose()
    {
        _volumeConverter.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        _sheets.RunAsync(run => MakeAsync(run, stoppingToken), s => _store.Has(s.Hash, SheetFormat.Pdf), LogFailed, stoppingToken),
        _volumes.RunAsync(run => MakeVolumeAsync(run[0], stoppingToken), s => _store.Has(s.Hash, MakesPdf ? SheetFormat.Pdf : SheetFormat.Word), LogFailed, stoppingToken));

    private async Task MakeAsync(IReadOnlyList<QueuedSheet> run, CancellationToken cancel)
    {
        var pdfs = await _converter.ConvertAsync([.. run.Select(s => Docx(s.Sheet))], cancel);
        for (var i = 0; i < run.Count; i++)
        {
            if (pdfs[i] is { } pdf)
            {
                await _store.KeepAsync(run[i].Hash, SheetFormat.Pdf, pdf, cancel);
            }
        }
    }

    private async Task MakeVolumeAsync(QueuedSheet volume, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var word = Docx(volume.Sheet);
        await _store.KeepAsync(volume.Hash, SheetFormat.Word, word, cancel);
        if (await _volumeConverter.ConvertAsync([word], cancel) is [{ } pdf])
        {
            await _store.KeepAsync(volume.Hash, SheetFormat.Pdf, pdf, cancel);
            _perChapter = Stopwatch.GetElapsedTime(started) / volume.Sheet.Chapters;
        }
    }

    [LoggerMessage(LogLevel.Error, "Sheets could not be made into files.")]
    private partial void LogFailed(Exception fault);
}

public sealed record SheetFile(SheetFileState State)
{
    /// <summary>The file, where it is there.</summary>
    public string? Path { get; init; }

    /// <summary>About how long a volume takes; null for a sheet, which takes seconds.</summary>
    public TimeSpan? Takes { get; init; }
}

public enum SheetFileState
{
    Ready,
    Making,

    /// <summary>Too many are asked for at the moment.</summary>
    Busy,

    /// <summary>It could not be made; asking again tries again.</summary>
    Failed,

    NoConverter,
}
