using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Suban.Certificates.Signing;
using Suban.Certificates.Tests.Files;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Database;

namespace Suban.Certificates.Tests.Signing;

public sealed class DocumentVerifierTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 9, 28, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly string _folder = Directory.CreateTempSubdirectory("suban-keys").FullName;
    private readonly Sm2Signer _key;
    private readonly TrustedKey[] _trusted;

    public DocumentVerifierTests()
    {
        using var services = new ServiceCollection().AddKernel(new KernelSettings { DataDirectory = _folder }).BuildServiceProvider();
        _key = services.GetRequiredService<KeyRing>().Signer("test");
        _trusted = [new TrustedKey("正镶白旗市场监督管理局", _key.PublicKey)];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Verify_SignedPdf_IsGenuineAndNamesTheNumber()
    {
        var verdict = DocumentVerifier.Verify(SignedPdf(), _trusted);

        Assert.Equal(SignatureVerdict.Genuine, verdict.Verdict);
        Assert.Equal("〔2026〕正白政受第0001号", verdict.Signature?.Number);
        Assert.Equal("2026-09-28T01:00:00Z", verdict.Signature?.SignedAt);
    }

    [Fact]
    public void Verify_SignedJson_IsGenuine() =>
        Assert.Equal(SignatureVerdict.Genuine, DocumentVerifier.Verify(SignedJson(), _trusted).Verdict);

    [Fact]
    public void Verify_OneFlippedBitAnywhere_IsNeverGenuine()
    {
        foreach (var file in (byte[][])[SignedPdf(), SignedJson()])
        {
            for (var i = 0; i < file.Length; i++)
            {
                foreach (var bit in (byte[])[1, 0x20])
                {
                    var changed = (byte[])file.Clone();
                    changed[i] ^= bit;
                    Assert.NotEqual(SignatureVerdict.Genuine, DocumentVerifier.Verify(changed, _trusted).Verdict);
                }
            }
        }
    }

    [Fact]
    public void Verify_CutOrExtended_IsNeverGenuine()
    {
        var file = SignedPdf();

        Assert.NotEqual(SignatureVerdict.Genuine, DocumentVerifier.Verify(file.AsSpan()[..^1], _trusted).Verdict);
        Assert.NotEqual(SignatureVerdict.Genuine, DocumentVerifier.Verify([.. file, (byte)'\n'], _trusted).Verdict);
        Assert.NotEqual(SignatureVerdict.Genuine, DocumentVerifier.Verify([.. file.AsSpan(0, 9), 0, .. file.AsSpan(9)], _trusted).Verdict);
    }

    [Fact]
    public void Verify_UnknownKeyOrNoSignature_SaysSo()
    {
        Assert.Equal(SignatureVerdict.UnknownSigner, DocumentVerifier.Verify(SignedPdf(), []).Verdict);
        Assert.Equal(SignatureVerdict.NoSignature, DocumentVerifier.Verify(Samples.Pdf(), _trusted).Verdict);
        Assert.Equal(SignatureVerdict.NoSignature, DocumentVerifier.Verify(Samples.Png(), _trusted).Verdict);
        Assert.Equal(SignatureVerdict.NoSignature, DocumentVerifier.Verify([], _trusted).Verdict);
    }

    [Fact]
    public void CanonicalJson_AnyOrderOfKeys_IsTheSameBytesAndReadsBack() =>
        Gen.Dictionary(Gen.String[0, 8], Gen.String[0, 8])[0, 6].Array[0, 6].Sample(rows =>
        {
            var forward = new JsonArray([.. rows.Select(r => (JsonNode)new JsonObject(r.Select(Pair)))]);
            var backward = new JsonArray([.. rows.Select(r => (JsonNode)new JsonObject(r.Reverse().Select(Pair)))]);
            var bytes = CanonicalJson.Of(forward);
            return bytes.AsSpan().SequenceEqual(CanonicalJson.Of(backward)) && bytes.AsSpan().SequenceEqual(CanonicalJson.Of(JsonNode.Parse(bytes)));
        }, iter: 500);

    private static KeyValuePair<string, JsonNode?> Pair(KeyValuePair<string, string> member) => new(member.Key, JsonValue.Create(member.Value));

    private byte[] SignedPdf() => SignedFile.AppendTo(Samples.Pdf(), Sign(Samples.Pdf()));

    private byte[] SignedJson()
    {
        var document = new JsonObject { ["number"] = "1", ["holder"] = "娜仁·𠮷", ["rows"] = new JsonArray("甲", "乙") };
        return SignedFile.Beside(document, Sign(CanonicalJson.Of(document)));
    }

    private DocumentSignature Sign(byte[] content) =>
        DocumentSignature.Make(content, "〔2026〕正白政受第0001号", "正镶白旗市场监督管理局", _key, _now);
}
