using System.Globalization;
using Suban.Kernel;

namespace Suban.Certificates.Files;

/// <summary>Every reason for which an upload is refused. Codes are part of the public API: never reuse one.</summary>
public static class FileRefusals
{
    public static Refusal NoneChosen { get; } = Invalid("file.none", "请选择要上传的文件，也可以直接拍照。");

    public static Refusal NotFound { get; } =
        new("file.not_found", "没有找到这个文件，可能已被删除，请返回上一页刷新。") { Kind = RefusalKind.NotFound };

    internal static Refusal Empty(string name) =>
        Invalid("file.empty", $"“{name}”是空的（0 字节），请重新选择文件或重新拍照。");

    internal static Refusal TooLarge(string name, long limit) =>
        Invalid("file.too_large", $"“{name}”超过 {Megabytes(limit)} MB。每个文件最多 {Megabytes(limit)} MB，请压缩、降低拍照清晰度或分成几个文件上传。");

    internal static Refusal Truncated(string name) =>
        Invalid("file.truncated", $"“{name}”不完整，可能没有传完或已损坏，请重新上传；仍不行请重新拍照或另存一份。");

    internal static Refusal Locked(string name) =>
        Invalid("file.locked", $"“{name}”设有密码，工作人员打不开，请去掉密码后再上传。");

    internal static Refusal TooManyPages(string name, int pages, int limit) =>
        Invalid("file.too_many_pages", $"“{name}”有 {pages} 页，每个文件最多 {limit} 页，请分成几个文件上传。");

    internal static Refusal TooManyPixels(string name, int width, int height) =>
        Invalid("file.too_many_pixels", $"“{name}”的图片太大（{width}×{height} 像素），请降低拍照清晰度后重新上传。");

    internal static Refusal ActiveContent(string name) =>
        Invalid("file.active_content", $"“{name}”里带有脚本、附件或可执行内容，为了安全不能接收。请打印成普通 PDF 或拍照上传。");

    internal static Refusal TwoKindsInOne(string name) =>
        Invalid("file.polyglot", $"“{name}”里夹带了另一种文件，为了安全不能接收。请重新拍照或另存一份再上传。");

    internal static Refusal WrongType(string name, string advice) =>
        Invalid("file.type", $"“{name}”不是可以接收的格式。{advice}");

    internal static Refusal NotAccepted(string name, IEnumerable<FileType> accepts) =>
        Invalid("file.type", $"“{name}”不是可以接收的格式。这份材料请上传 {string.Join("、", accepts.Order().Select(Word))} 格式的文件。");

    private static string Word(FileType type) => type.Extension()[1..].ToUpperInvariant();

    private static string Megabytes(long bytes) => (bytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture);

    private static Refusal Invalid(string code, string message) => new(code, message) { Kind = RefusalKind.Invalid };
}
