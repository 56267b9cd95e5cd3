using System.Globalization;
using System.Text.Json;
using Suban.Kernel.Database;

namespace Suban.Kernel.Journal;

/// <summary>
/// The seals outside the database, one JSON line each, a file a month. Keep the folder where the database's administrator
/// cannot write: only a copy elsewhere shows a cut tail or a journal rewritten as a whole.
/// </summary>
internal sealed class SealFile(KernelSettings settings)
{
    private long? _lastNumber;

    /// <summary>The highest number written, read from the files once.</summary>
    public long LastNumber => _lastNumber ??= Read().Select(s => s.Seal.Number).DefaultIfEmpty().Max();

    public void Append(IReadOnlyList<OutsideSeal> seals)
    {
        Directory.CreateDirectory(settings.SealsDirectory);
        foreach (var month in seals.GroupBy(s => RegionTime.DateOf(s.Seal.SealedAt).ToString("yyyy-MM", CultureInfo.InvariantCulture)))
        {
            var path = Path.Combine(settings.SealsDirectory, $"seals-{month.Key}.jsonl");
            var isNew = !File.Exists(path);
            using (var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read))
            {
                EndCutLine(file);
                foreach (var seal in month)
                {
                    file.Write(JsonSerializer.SerializeToUtf8Bytes(seal));
                    file.WriteByte((byte)'\n');
                }

                file.Flush(flushToDisk: true);
            }

            if (isNew)
            {
                DurableFile.FlushDirectory(settings.SealsDirectory);
            }

            _lastNumber = month.Max(s => s.Seal.Number);
        }
    }

    /// <summary>All complete lines; a last line cut short by a crash is written again by the next sealing.</summary>
    public IReadOnlyList<OutsideSeal> Read()
    {
        if (!Directory.Exists(settings.SealsDirectory))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(settings.SealsDirectory, "seals-*.jsonl").Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Select(Parse)
                .OfType<OutsideSeal>(),
        ];
    }

    private static void EndCutLine(FileStream file)
    {
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            var last = file.ReadByte();
            if (last != '\n')
            {
                file.WriteByte((byte)'\n');
            }
        }
    }

    private static OutsideSeal? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<OutsideSeal>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A seal as it stands outside, with the first bytes of every leaf, which name the row where the root differs.</summary>
internal sealed record OutsideSeal(Seal Seal, byte[] Marks);
