using System.Buffers.Binary;
using Suban.Kernel;

namespace Suban.Certificates.Files;

/// <summary>Walks the markers of a JPEG: size from its frame header, its true end, and what hides in comments or behind it.</summary>
internal static class JpegInspector
{
    public static Outcome<Inspection> Inspect(ReadOnlySpan<byte> file, string name, FilesSettings limits)
    {
        var at = 2;
        var sized = false;
        while (NextMarker(file, ref at) is { } marker)
        {
            if (marker == 0xD9)
            {
                return !sized ? FileRefusals.Truncated(name)
                    : ForeignType.HidesIn(file[at..]) || ForeignType.EndsAsArchive(file) ? FileRefusals.TwoKindsInOne(name)
                    : new Inspection(FileType.Jpeg, 1);
            }

            if (at + 2 > file.Length || BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length && (length < 2 || at + length > file.Length))
            {
                break;
            }

            var segment = file.Slice(at + 2, BinaryPrimitives.ReadUInt16BigEndian(file[at..]) - 2);
            at += segment.Length + 2;
            if (marker is 0xFE or (>= 0xE0 and <= 0xEF) && ForeignType.HoldsScript(segment))
            {
                return FileRefusals.TwoKindsInOne(name);
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && segment.Length >= 5)
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
                if ((long)width * height > limits.MaxPixels)
                {
                    return FileRefusals.TooManyPixels(name, width, height);
                }

                sized = width > 0 && height > 0;
            }
        }

        return FileRefusals.Truncated(name);
    }

    /// <summary>The next marker, past entropy-coded data with its stuffed bytes and restart markers; null at the end of the bytes.</summary>
    private static byte? NextMarker(ReadOnlySpan<byte> file, ref int at)
    {
        while (at + 1 < file.Length)
        {
            var found = file[at..].IndexOf((byte)0xFF);
            if (found < 0 || at + found + 1 >= file.Length)
            {
                return null;
            }

            at += found + 1;
            if (file[at] is var marker and not (0x00 or 0xFF or 0x01 or (>= 0xD0 and <= 0xD7)))
            {
                at++;
                return marker;
            }
        }

        return null;
    }
}
