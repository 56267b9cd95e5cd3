using Suban.Certificates.Files;

namespace Suban.Certificates.Tests.Files;

public sealed class FileInspectorTests
{
    private static readonly FilesSettings _limits = new() { Folder = "unused" };

    public static TheoryData<string, byte[], FileType, int> Honest() => new()
    {
        { "租赁合同.pdf", Samples.Pdf(3), FileType.Pdf, 3 },
        { "压缩对象流.pdf", Samples.PdfWithObjectStream(10), FileType.Pdf, 10 },
        { "带换行结尾.pdf", [.. Samples.Pdf(), 0, 0, 13, 10], FileType.Pdf, 1 },
        { "店面.jpg", Samples.Jpeg(4000, 3000), FileType.Jpeg, 1 },
        { "手机附加数据.jpg", [.. Samples.Jpeg(), .. "SEFT Image_UTC_Data1700000000"u8], FileType.Jpeg, 1 },
        { "平面图.png", Samples.Png(), FileType.Png, 1 },
        { "营业执照.ofd", Samples.Ofd(2), FileType.Ofd, 2 },
        { "名字说谎.pdf", Samples.Png(), FileType.Png, 1 },
    };

    public static TheoryData<string, byte[], string> Bad() => new()
    {
        { "空.pdf", [], "file.empty" },
        { "十一页.pdf", Samples.Pdf(11), "file.too_many_pages" },
        { "压缩十一页.pdf", Samples.PdfWithObjectStream(11), "file.too_many_pages" },
        { "没传完.pdf", Samples.Pdf()[..^8], "file.truncated" },
        { "没有页.pdf", Samples.Latin("%PDF-1.4\n%%EOF"), "file.truncated" },
        { "有密码.pdf", Samples.Pdf(trailer: "/Encrypt 5 0 R"), "file.locked" },
        { "脚本.pdf", Samples.Pdf(extra: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "file.active_content" },
        { "转义脚本.pdf", Samples.Pdf(extra: "/OpenAction << /S /J#61vaScript >>"), "file.active_content" },
        { "藏在对象流.pdf", Samples.PdfWithObjectStream(1, "/OpenAction << /S /Launch >>"), "file.active_content" },
        { "尾部压缩包.pdf", [.. Samples.Pdf(), .. Samples.Zip(("a.txt", [1]))], "file.polyglot" },
        { "前面有别的.pdf", [.. "GIF89a"u8, .. Samples.Pdf()], "file.type" },
        { "像素洪水.png", Samples.Png(30000, 30000), "file.too_many_pixels" },
        { "像素洪水.jpg", Samples.Jpeg(30000, 30000), "file.too_many_pixels" },
        { "没传完.png", Samples.Png()[..^12], "file.truncated" },
        { "没传完.jpg", Samples.Jpeg()[..^2], "file.truncated" },
        { "图片加包.jpg", [.. Samples.Jpeg(), .. Samples.Zip(("shell.php", [1]))], "file.polyglot" },
        { "图片加包.png", [.. Samples.Png(), .. Samples.Zip(("shell.php", [1]))], "file.polyglot" },
        { "注释脚本.jpg", Samples.Jpeg(comment: "<?PHP system('x');"), "file.polyglot" },
        { "图加网页.png", [.. Samples.Png(), .. "<ScRipt>alert(1)</script>"u8], "file.polyglot" },
        { "矢量图.svg", Samples.Latin("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "file.type" },
        { "网页.pdf", Samples.Latin("\u00EF\u00BB\u00BF  <!DOCTYPE html><script>1</script>"), "file.type" },
        { "文档.docx", Samples.Zip(("[Content_Types].xml", [1]), ("word/document.xml", [1])), "file.type" },
        { "旧文档.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "file.type" },
        { "程序.jpg", Samples.Latin("MZ\u0090\0"), "file.type" },
        { "动图.gif", Samples.Latin("GIF89a;"), "file.type" },
        { "苹果.heic", Samples.Latin("\0\0\0\u0018ftypheic\0\0\0\0"), "file.type" },
        { "压缩包.zip", Samples.Zip(("a", [1])), "file.type" },
        { "实体.ofd", Samples.Ofd(1, "<!DOCTYPE x [<!ENTITY a 'b'>]>"), "file.truncated" },
        { "爬目录.ofd", Samples.Ofd(1, entry: "../../Document.xml"), "file.active_content" },
        { "炸弹.ofd", Samples.Zip(("OFD.xml", [1]), ("Document.xml", new byte[101 * 1024 * 1024])), "file.active_content" },
        { "十一页.ofd", Samples.Ofd(11), "file.too_many_pages" },
        { "截断.ofd", Samples.Ofd()[..^9], "file.truncated" },
    };

    [Theory]
    [MemberData(nameof(Honest))]
    public void Inspect_HonestFile_TellsTypeAndPagesFromBytes(string name, byte[] bytes, FileType type, int pages)
    {
        var outcome = FileInspector.Inspect(bytes, new FileIntake { Name = name }, _limits);

        Assert.True(outcome.TryGet(out var found), outcome.Refusal?.Message);
        Assert.Equal(new Inspection(type, pages), found);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Inspect_BadFile_IsRefusedInWordsThatNameTheFile(string name, byte[] bytes, string code)
    {
        var outcome = FileInspector.Inspect(bytes, new FileIntake { Name = name }, _limits);

        Assert.Equal(code, outcome.Refusal?.Code);
        Assert.Contains(name, outcome.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_TypeNotAcceptedForThisMaterial_SaysWhichAre()
    {
        var intake = new FileIntake { Name = "身份证.pdf", Accepts = new HashSet<FileType> { FileType.Png, FileType.Jpeg } };

        var outcome = FileInspector.Inspect(Samples.Pdf(), intake, _limits);

        Assert.Equal("“身份证.pdf”不是可以接收的格式。这份材料请上传 JPG、PNG 格式的文件。", outcome.Refusal?.Message);
    }

    [Fact]
    public void Inspect_PageTreeOfAMillionNodes_IsRefusedAtOnce()
    {
        var file = Samples.Latin("%PDF-1.4\n<< " + string.Concat(Enumerable.Repeat("/Type/Pages ", 600_000)) + "\n%%EOF");

        var outcome = FileInspector.Inspect(file, new FileIntake { Name = "a.pdf" }, _limits);

        Assert.Equal("file.too_many_pages", outcome.Refusal?.Code);
    }

    [Fact]
    public void Inspect_AnyPrefixOrFlippedByte_NeverThrows()
    {
        byte[][] files = [Samples.Pdf(2), Samples.PdfWithObjectStream(2), Samples.Jpeg(), Samples.Png(), Samples.Ofd()];
        foreach (var file in files)
        {
            for (var i = 0; i < file.Length; i++)
            {
                FileInspector.Inspect(file.AsMemory(0, i), new FileIntake { Name = "a" }, _limits);
                var flipped = (byte[])file.Clone();
                flipped[i] ^= 0x41;
                FileInspector.Inspect(flipped, new FileIntake { Name = "a" }, _limits);
            }
        }
    }
}
