using System.Security.Cryptography;
using System.Text;
using Suban.Kernel.Crypto;
using Suban.Kernel.Database;

namespace Suban.Kernel.Tests.Crypto;

public sealed class CryptoTests : IDisposable
{
    private readonly KernelSettings _settings = new() { DataDirectory = Directory.CreateTempSubdirectory("suban-keys-").FullName };

    private KeyRing Keys => new(_settings);

    [Fact]
    public void Sm3_StandardVector_Matches() => Assert.Equal(
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", Convert.ToHexStringLower(Sm3.Of("abc")));

    [Fact]
    public void Field_SplitElsewhere_GivesAnotherHash() => Assert.NotEqual(
        new Sm3().Field("ab").Field("c").Finish(), new Sm3().Field("a").Field("bc").Finish());

    [Fact]
    public void Open_SameRow_GivesThePlainText()
    {
        var row = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

        var value = new FieldCipher(Keys).Seal("party.citizen_id", row, "152529199001010018");

        Assert.Equal("152529199001010018", new FieldCipher(Keys).Open("party.citizen_id", row, value));
        Assert.DoesNotContain("152529", Encoding.Latin1.GetString(value), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OtherRowOrColumnOrChanged_Throws()
    {
        var cipher = new FieldCipher(Keys);
        var row = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        var value = cipher.Seal("party.citizen_id", row, "152529199001010018");

        Assert.ThrowsAny<CryptographicException>(() => cipher.Open("party.citizen_id", Guid.CreateVersion7(DateTimeOffset.UnixEpoch), value));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Open("party.mobile", row, value));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Open("party.citizen_id", row, [.. value[..^1], (byte)(value[^1] ^ 1)]));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Open("party.citizen_id", row, []));
    }

    [Fact]
    public void BlindIndex_SameValue_IsEqualInOneColumnOnly()
    {
        var index = new BlindIndex(Keys);

        Assert.Equal(index.Of("party.mobile", "13800000000"), new BlindIndex(Keys).Of("party.mobile", "13800000000"));
        Assert.NotEqual(index.Of("party.mobile", "13800000000"), index.Of("party.mobile", "13800000001"));
        Assert.NotEqual(index.Of("party.mobile", "13800000000"), index.Of("account.mobile", "13800000000"));
    }

    [Fact]
    public void Sm2_SignedByTheRing_VerifiesAfterRestart_AndNotWhenChanged()
    {
        var content = "营业执照"u8.ToArray();
        var signature = Keys.Signer("seal").Sign(content);

        var publicKey = Keys.Signer("seal").PublicKey;

        Assert.True(Sm2Signer.Verify(publicKey, content, signature));
        Assert.False(Sm2Signer.Verify(publicKey, "营业執照"u8, signature));
        Assert.False(Sm2Signer.Verify(Keys.Signer("other").PublicKey, content, signature));
        Assert.False(Sm2Signer.Verify(publicKey, content, [1, 2, 3]));
        Assert.False(Sm2Signer.Verify([4, 5], content, signature));
    }

    [Fact]
    public void KeyFiles_Created_AreReadableByTheOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps access rights elsewhere");
        _ = Keys.Signer("seal");
        _ = new BlindIndex(Keys).Of("a.b", "c");

        var files = Directory.GetFiles(_settings.KeysDirectory);

        Assert.Equal(2, files.Length);
        Assert.All(files, f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
    }

    public void Dispose() => Directory.Delete(_settings.DataDirectory, recursive: true);
}
