using Suban.Certificates.Files;

namespace Suban.Certificates.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("房产证 (1).pdf", "房产证 (1).pdf")]
    [InlineData("C:\\fakepath\\合同.pdf", "合同.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("换行\r\n和\0.pdf", "换行和.pdf")]
    [InlineData("", "未命名.pdf")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ\u202F\u180B.pdf", "ᠮᠣᠩᠭᠣᠯ\u202F\u180B.pdf")]
    [InlineData("𮯰.pdf", "𮯰.pdf")]
    public void AsTyped_AnyName_IsKeptExceptWhatNoScreenCanHold(string sent, string kept) =>
        Assert.Equal(kept, FileName.AsTyped(sent, FileType.Pdf));

    [Fact]
    public void AsTyped_VeryLongName_KeepsEndingAndWholeCharacters()
    {
        var name = FileName.AsTyped(string.Concat(Enumerable.Repeat("𠮷", 300)) + ".pdf", FileType.Pdf);

        Assert.True(name.Length <= 200);
        Assert.EndsWith("𠮷.pdf", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("发票\u202Efdp.exe", "发票fdp.exe.pdf")]
    [InlineData("a\"b;c.pdf", "a_b;c.pdf")]
    [InlineData("点和空格. .", "点和空格.pdf")]
    [InlineData("正常.PDF", "正常.PDF")]
    public void ForDownload_TrickyName_EndsInTheTrueType(string kept, string sent) =>
        Assert.Equal(sent, FileName.ForDownload(new StoredFile
        {
            StoredFileId = default,
            Name = kept,
            Type = FileType.Pdf,
            Length = 1,
            Sha256 = "",
            Pages = 1,
            Scan = ScanState.NotScanned,
            StoredAt = default,
        }));
}
