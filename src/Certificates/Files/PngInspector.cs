using System.Buffers.Binary;
using Suban.Kernel;

namespace Suban.Certificates.Files;

/// <summary>Walks the chunks of a PNG from its header to its end chunk.</summary>
internal static class PngInspector
{
    public static Outcome<Inspection> Inspect(ReadOnlySpan<byte> file, string name, FilesSettings limits)
    {
        if (file.Length < 33 || !file[12..16].SequenceEqual("IHDR"u8))
        {
            return FileRefusals.Truncated(name);
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]));
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
        {
            return FileRefusals.Truncated(name);
        }

        if ((ulong)width * height > (ulong)limits.MaxPixels)
        {
            return FileRefusals.TooManyPixels(name, (int)width, (int)height);
        }

        for (var at = 8; file.Length - at >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
            {
                break;
            }

            var kind = file.Slice(at + 4, 4);
            if (kind.SequenceEqual("tEXt"u8) && ForeignType.HoldsScript(file.Slice(at + 8, (int)length)))
            {
                return FileRefusals.TwoKindsInOne(name);
            }

            at += (int)length + 12;
            if (kind.SequenceEqual("IEND"u8))
            {
                return ForeignType.HidesIn(file[at..]) || ForeignType.EndsAsArchive(file)
                    ? FileRefusals.TwoKindsInOne(name)
                    : new Inspection(FileType.Png, 1);
            }
        }

        return FileRefusals.Truncated(name);
    }
}
