using Microsoft.Extensions.DependencyInjection;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Certificates.Tests.Files;

public sealed class FileStoreTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task SaveAsync_KeptFile_OpensWithTheSameBytes(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var file = await SaveAsync(world, Samples.Pdf(2), "租赁合同.pdf");
        await KeepAsync(world, file);

        await using var opened = await world.ReadAsync<FileStore, OpenedFile?>(s => s.OpenAsync(file.StoredFileId, default));

        using var memory = new MemoryStream();
        await opened!.Content.CopyToAsync(memory);
        Assert.Equal(Samples.Pdf(2), memory.ToArray());
        Assert.Equal(file, opened.File);
    }

    [Fact]
    public async Task SaveAsync_TooLong_StopsReadingAtTheLimit()
    {
        await using var world = World.Create(DatabaseKind.Sqlite);
        await using var endless = new Endless();

        var outcome = await world.ReadAsync<FileStore, Outcome<StoredFile>>(s => s.SaveAsync(endless, new FileIntake { Name = "大.pdf" }, default));

        Assert.Equal("file.too_large", outcome.Refusal?.Code);
        Assert.InRange(endless.Given, 10 * 1024 * 1024, 11 * 1024 * 1024);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task SweepFiles_AfterADay_RemovesOnlyWhatNoRowNames(DatabaseKind kind)
    {
        await using var world = World.Create(kind);
        var kept = await SaveAsync(world, Samples.Pdf(3), "留.pdf");
        await KeepAsync(world, kept);
        var orphan = await SaveAsync(world, [.. Samples.Pdf(1), .. Guid.CreateVersion7(world.Clock.GetUtcNow()).ToString().Select(c => (byte)c)], "弃.pdf");
        var folder = world.Services.GetRequiredService<FileFolder>();

        await world.ReadAsync<SweepFiles, int>(s => s.RunAsync(DateTimeOffset.MaxValue.AddDays(-2), default));

        Assert.True(folder.Holds(kept.Sha256));
        Assert.False(folder.Holds(orphan.Sha256));
    }

    private static async Task<StoredFile> SaveAsync(TestDatabase world, byte[] bytes, string name)
    {
        var outcome = await world.ReadAsync<FileStore, Outcome<StoredFile>>(s => s.SaveAsync(new MemoryStream(bytes), new FileIntake { Name = name }, default));
        Assert.True(outcome.TryGet(out var file), outcome.Refusal?.Message);
        return file;
    }

    private static Task KeepAsync(TestDatabase world, StoredFile file) => world.RunAsync<FileStore, StoredFile>((store, _) =>
    {
        store.Keep(file);
        return Task.FromResult<Outcome<StoredFile>>(file);
    });

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
