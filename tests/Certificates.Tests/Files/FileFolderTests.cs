using System.Security.Cryptography;
using Suban.Certificates.Files;

namespace Suban.Certificates.Tests.Files;

public sealed class FileFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("suban-files").FullName;
    private readonly FileFolder _folder;

    public FileFolderTests() => _folder = new FileFolder(new FilesSettings { Folder = _path }, TimeProvider.System);

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void Settle_SameBytesTwice_KeepsOneFileNamedByItsHash()
    {
        var hash = Put("甲"u8);
        Put("甲"u8);

        var file = Assert.Single(Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories));
        Assert.Equal(hash, Path.GetFileName(file));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Remove_TouchedSinceListed_StaysInPlace()
    {
        var hash = Put("甲"u8);
        var before = DateTimeOffset.UnixEpoch;

        Assert.False(_folder.Remove(hash, before));

        Assert.True(_folder.Holds(hash));
    }

    [Fact]
    public void Remove_OldFile_IsGone()
    {
        var hash = Put("甲"u8);
        var later = new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(_path, hash[..2], hash))).AddSeconds(1);

        Assert.Equal([hash], _folder.OlderThan(later));
        Assert.True(_folder.Remove(hash, later));

        Assert.False(_folder.Holds(hash));
    }

    private string Put(ReadOnlySpan<byte> bytes)
    {
        var incoming = _folder.OpenIncoming();
        incoming.Write(bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _folder.Settle(incoming, hash);
        return hash;
    }
}
