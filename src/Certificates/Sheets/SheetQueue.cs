using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Suban.Certificates.Sheets;

/// <summary>Sheets that are to be made into files behind the requests, a few at a run, each once however many ask.</summary>
/// <param name="mostWaiting">More people waiting than this is no use to any of them.</param>
internal sealed class SheetQueue(int mostWaiting, int mostAtOnce)
{
    private readonly Channel<QueuedSheet> _queue = Channel.CreateBounded<QueuedSheet>(mostWaiting);
    private readonly ConcurrentDictionary<string, bool> _waiting = new();
    private readonly ConcurrentDictionary<string, bool> _failed = new();

    /// <summary>How far a sheet is that has no file yet. Asking puts it in the queue.</summary>
    public SheetFileState Ask(QueuedSheet sheet)
    {
        if (_failed.TryRemove(sheet.Hash, out _))
        {
            return SheetFileState.Failed;
        }

        if (_waiting.TryAdd(sheet.Hash, true) && !_queue.Writer.TryWrite(sheet))
        {
            _waiting.TryRemove(sheet.Hash, out _);
            return SheetFileState.Busy;
        }

        return SheetFileState.Making;
    }

    /// <param name="make">Makes the files of one run.</param>
    /// <param name="isMade">Whether a sheet's files are there.</param>
    /// <param name="failed">Told why a run was broken off.</param>
    public async Task RunAsync(
        Func<IReadOnlyList<QueuedSheet>, Task> make, Func<QueuedSheet, bool> isMade, Action<Exception> failed, CancellationToken stopping)
    {
        while (await _queue.Reader.WaitToReadAsync(stopping))
        {
            var run = new List<QueuedSheet>();
            while (run.Count < mostAtOnce && _queue.Reader.TryRead(out var next))
            {
                run.Add(next);
            }

            try
            {
                await make(run);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                failed(fault);
            }

            foreach (var sheet in run)
            {
                if (!isMade(sheet))
                {
                    _failed[sheet.Hash] = true;
                }

                _waiting.TryRemove(sheet.Hash, out _);
            }
        }
    }
}

/// <param name="Hash">Of what it says.</param>
internal sealed record QueuedSheet(string Hash, Sheet Sheet);
