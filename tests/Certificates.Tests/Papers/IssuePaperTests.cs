using Microsoft.Extensions.DependencyInjection;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Certificates.Signing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Certificates.Tests.Papers;

public sealed class IssuePaperTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SameKindAndYear_NumbersFollowEachOther(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var caseId = Guid.CreateVersion7(world.Clock.GetUtcNow());

        var first = await world.IssuePaperAsync(caseId);
        var second = await world.IssuePaperAsync(caseId);
        world.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.FromHours(8)));
        var nextYear = await world.IssuePaperAsync(caseId);

        Assert.Equal("〔2026〕正白政受第0001号", first.Number);
        Assert.Equal("〔2026〕正白政受第0002号", second.Number);
        Assert.Equal("〔2027〕正白政受第0001号", nextYear.Number);
        var rows = await world.ReadAsync<PaperQueries, IReadOnlyList<PaperRow>>(q => q.OfCaseAsync(caseId, default));
        Assert.Equal(3, rows.Count);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task FinishPapers_WithoutConverter_SignsTheDataAndSaysThereIsNoPdf(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var issued = await world.IssuePaperAsync();
        Assert.Null(await world.ReadAsync<PaperQueries, OpenedFile?>(q => q.JsonAsync(issued.PaperId, default)));

        await world.FinishAsync(issued.PaperId);
        await world.FinishAsync(issued.PaperId);

        var json = await BytesAsync(world, q => q.JsonAsync(issued.PaperId, default));
        Assert.Equal(SignatureVerdict.Genuine, await VerdictAsync(world, json));
        json[json.Length / 2] ^= 1;
        Assert.NotEqual(SignatureVerdict.Genuine, await VerdictAsync(world, json));
        var paper = await world.ReadAsync<PaperQueries, PaperView?>(q => q.FindAsync(issued.PaperId, default));
        Assert.True(paper!.IsSigned);
        Assert.False(paper.HasPdf);
        await world.Services.AssertRecordedAsync<PaperFinished>($"paper/{issued.PaperId}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task PaperVerification_CodeOrNumberWithWords_AnswersAndWrongPairsAreAlike(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var issued = await world.IssuePaperAsync();
        var view = await world.ReadAsync<PaperQueries, PaperView?>(q => q.FindAsync(issued.PaperId, default));
        var code = view!.VerifyAddress["https://suban.example/v/".Length..];
        Task<VerifiedPaper?> AskAsync(string number, string words) => world.ReadAsync<PaperVerification, VerifiedPaper?>(q => q.ByNumberAsync(number, words, default));

        var byCode = await world.ReadAsync<PaperVerification, VerifiedPaper?>(q => q.ByCodeAsync(code, default));
        var byNumber = await AskAsync(issued.Number, VerificationCode.CheckWords(code).ToLowerInvariant());

        Assert.Equal(byCode, byNumber);
        Assert.Equal(("娜****", PaperState.Valid), (byCode!.MaskedHolder, byCode.State));
        Assert.Null(await AskAsync(issued.Number, "0000 0000"));
        Assert.Null(await AskAsync("〔2026〕正白政受第9999号", code[..8]));
        Assert.Null(await AskAsync(issued.Number, ""));
        Assert.Null(await world.ReadAsync<PaperVerification, VerifiedPaper?>(q => q.ByCodeAsync(new string('0', 26), default)));
    }

    [Fact]
    public async Task FindAsync_PrintPage_SaysWhatTheWordFileSays()
    {
        await using var world = World.Create(DatabaseKind.Sqlite);
        var issued = await world.IssuePaperAsync();

        var view = await world.ReadAsync<PaperQueries, PaperView?>(q => q.FindAsync(issued.PaperId, default));

        var paragraphs = view!.Blocks.OfType<PaperParagraph>().ToList();
        Assert.Equal("受理通知书", paragraphs.Single(p => p.Style == "Title").Text);
        Assert.Equal("正镶白旗市场监督管理局", paragraphs.Single(p => p.Style == "Letterhead").Text);
        Assert.Contains(paragraphs, p => p.Text.Contains("“我要开小餐馆（50平方米以下）”申请（办件编号：1525290 20260928 00001）", StringComparison.Ordinal));
        var table = Assert.Single(view.Blocks.OfType<PaperTable>());
        Assert.Equal(["小餐饮店登记\n<b>&", "市场监督管理局", "5 个工作日", "10月12日"], table.Rows[2]);
        Assert.Single(view.Blocks.OfType<PaperQr>());
        Assert.Single(view.Blocks.OfType<PaperSealPlace>());
    }

    [Fact]
    public async Task FinishPapers_WithConverter_MakesSignedPdfsWithRightSelectableTextAndEmbeddedFonts()
    {
        await using var world = World.Create(DatabaseKind.Sqlite, withPdf: true);
        if (!world.Services.GetRequiredService<PdfConverter>().IsAvailable)
        {
            Assert.Skip("LibreOffice is not installed");
        }

        var first = await world.IssuePaperAsync();
        var second = await world.IssuePaperAsync();

        await world.FinishAsync(first.PaperId);

        var pdf = await BytesAsync(world, q => q.PdfAsync(second.PaperId, default)); // made in the same run
        Assert.Equal(SignatureVerdict.Genuine, await VerdictAsync(world, pdf));
        var file = Path.Combine(world.Directory, "paper.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        var text = await Tools.RunAsync("pdftotext", "-layout", file, "-");
        Assert.Contains("受理通知书", text, StringComparison.Ordinal);
        Assert.Contains("我要开小餐馆（50", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c is >= '\u2E80' and <= '\u2FDF'); // Kangxi radicals in place of characters
        var fonts = (await Tools.RunAsync("pdffonts", file)).Split('\n').Skip(2).Where(l => l.Length > 0).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, line => Assert.Matches("yes yes yes", line));
        await Tools.RunAsync("pdftoppm", "-r", "150", "-png", "-singlefile", file, Path.ChangeExtension(file, null));
        var code = await Tools.RunAsync("zbarimg", "--quiet", "--raw", Path.ChangeExtension(file, ".png"));
        var view = await world.ReadAsync<PaperQueries, PaperView?>(q => q.FindAsync(second.PaperId, default));
        Assert.Equal(view!.VerifyAddress, code.TrimEnd('\n'));
    }

    private static async Task<byte[]> BytesAsync(TestDatabase world, Func<PaperQueries, Task<OpenedFile?>> read)
    {
        await using var opened = await world.ReadAsync(read);
        using var memory = new MemoryStream();
        await opened!.Content.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static async Task<SignatureVerdict> VerdictAsync(TestDatabase world, byte[] file)
    {
        var trusted = await world.ReadAsync<SealRegistry, IReadOnlyList<TrustedKey>>(r => r.TrustedKeysAsync(default));
        return DocumentVerifier.Verify(file, trusted).Verdict;
    }
}
