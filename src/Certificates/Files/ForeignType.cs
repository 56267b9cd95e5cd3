namespace Suban.Certificates.Files;

/// <summary>Formats that are not taken: how they are recognised and what to do instead.</summary>
internal static class ForeignType
{
    private const string Otherwise = "请上传 PDF、OFD、JPG 或 PNG 格式的文件，也可以直接拍照上传。";

    /// <summary>Advice for the person who chose such a file.</summary>
    public static string Advice(ReadOnlySpan<byte> file)
    {
        if (LooksLikeMarkup(file))
        {
            return "网页和矢量图文件（HTML、SVG、XML）不能上传，请打印成 PDF 或截图后上传。";
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || file.IndexOf("[Content_Types].xml"u8) >= 0)
        {
            return "Word、Excel 等办公文档请另存为 PDF 后上传。";
        }

        if (file.Length > 12 && file[4..8].SequenceEqual("ftyp"u8))
        {
            return file[8..12].IndexOf("hei"u8) == 0 || file[8..12].IndexOf("mif"u8) == 0
                ? "苹果手机的 HEIC 照片请在“设置－相机－格式”里选“兼容性最佳”后重新拍照，或截图后上传。"
                : "视频不能上传。" + Otherwise;
        }

        if (file.StartsWith("PK"u8) || file.StartsWith("Rar!"u8) || file.StartsWith("7z"u8) || file.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return "压缩包不能上传，请解压后一份一份上传。";
        }

        if (file.StartsWith("MZ"u8) || file.StartsWith("\u007fELF"u8))
        {
            return "程序文件不能上传。" + Otherwise;
        }

        return file.StartsWith("GIF8"u8) || file.StartsWith("BM"u8) || file.StartsWith("II*"u8) || file.StartsWith("MM\0*"u8) || file.StartsWith("RIFF"u8)
            ? "这种图片请另存为 JPG 或 PNG 后上传，也可以直接拍照上传。"
            : Otherwise;
    }

    /// <summary>Whether another file hides in <paramref name="bytes"/>, which should be the tail of a picture or a document, or a comment.</summary>
    public static bool HidesIn(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("PK\u0003\u0004"u8) >= 0 || bytes.IndexOf("PK\u0005\u0006"u8) >= 0 || bytes.IndexOf("%PDF-"u8) >= 0 ||
        bytes.IndexOf("Rar!\u001a"u8) >= 0 || bytes.IndexOf((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]) >= 0 ||
        bytes.IndexOf("This program cannot be run"u8) >= 0 || HoldsScript(bytes);

    /// <summary>Whether a comment carries what a browser or a server would run.</summary>
    public static bool HoldsScript(ReadOnlySpan<byte> bytes)
    {
        for (var start = bytes.IndexOf((byte)'<'); start >= 0;)
        {
            var tag = bytes[start..];
            if (Is(tag, "<?php"u8) || Is(tag, "<script"u8) || Is(tag, "<html"u8) || Is(tag, "<svg"u8) || Is(tag, "<!doctype"u8))
            {
                return true;
            }

            var next = bytes[(start + 1)..].IndexOf((byte)'<');
            start = next < 0 ? -1 : start + 1 + next;
        }

        return false;
    }

    /// <summary>Whether the file ends in the directory of a ZIP archive, wherever its beginning is.</summary>
    public static bool EndsAsArchive(ReadOnlySpan<byte> file)
    {
        const int record = 22;
        var tail = file[Math.Max(0, file.Length - record - ushort.MaxValue)..];
        var at = tail.LastIndexOf("PK\u0005\u0006"u8);
        return at >= 0 && tail.Length - at >= record && at + record + (tail[at + 20] | (tail[at + 21] << 8)) == tail.Length;
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> file)
    {
        var start = file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? file[3..] : file;
        return start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        if (text.Length < lower.Length)
        {
            return false;
        }

        for (var i = 0; i < lower.Length; i++)
        {
            var c = text[i] is >= (byte)'A' and <= (byte)'Z' ? text[i] | 0x20 : text[i];
            if (c != lower[i])
            {
                return false;
            }
        }

        return true;
    }
}
