using Suban.TestKit;

namespace Suban.Portal.Tests.Public;

/// <summary>One server for all tests of published pages: they only read.</summary>
public sealed class PublishedPages : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public IServiceProvider Services => _host.Services;

    public Browser OpenBrowser() => _host.OpenBrowser();

    public Task<Browser> SignInAsync(string account) => _host.SignInAsync(account);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}

[CollectionDefinition(nameof(PublishedPages))]
public sealed class PublishedPagesGroup : ICollectionFixture<PublishedPages>;
