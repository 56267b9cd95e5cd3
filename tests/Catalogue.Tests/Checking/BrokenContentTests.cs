using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Checking;

/// <summary>A broken file is refused in words an editor can act on, and what is published stays what it was.</summary>
public sealed class BrokenContentTests(BrokenContentTests.Published published) : IClassFixture<BrokenContentTests.Published>
{
    [Theory]
    [MemberData(nameof(BrokenContent.Rows), MemberType = typeof(BrokenContent))]
    public async Task Import_BrokenFile_NamesFileLineFaultAndRemedyAndChangesNothing(string file, string text, int line, string what, string fix)
    {
        var before = published.Store.Current;
        var versions = before.Regions.Select(r => (r.Code, r.Number, r.Version)).ToList();
        using var content = Sound();
        content.Write(file, text);

        Assert.Contains(content.Check().Errors, e =>
            e.File == $"content/{file}" && e.Line == line && e.Message.Contains(what, StringComparison.Ordinal) && e.Remedy.Contains(fix, StringComparison.Ordinal));
        var outcomes = await published.ImportAsync(content);

        Assert.All(outcomes, o => Assert.Equal("catalogue.has_errors", o.Outcome.Refusal?.Code));
        Assert.Contains(outcomes[0].Outcome.Refusal!.Faults, f =>
            f.Field == $"content/{file}:{line}" && f.Message.Contains(what, StringComparison.Ordinal) && f.Message.Contains(fix, StringComparison.Ordinal));
        Assert.Same(before, published.Store.Current);
        Assert.Equal(versions, published.Store.Current.Regions.Select(r => (r.Code, r.Number, r.Version)));
    }

    [Fact]
    public void Rows_Kinds_AreMoreThanForty() => Assert.InRange(BrokenContent.Rows.Select(r => r.Data.Item4).Distinct().Count(), 40, int.MaxValue);

    private static ContentFixture Sound()
    {
        var content = new ContentFixture();
        content.Write("themes/009.yaml", ContentFixture.Theme(
                "questions: [{ id: large, ask: 大吗？, options: { a: 不大, b: { say: 大, refuse: { because: 按餐馆办, go: theme/8 } } } }]", "parts: [registration]")
            .Replace("theme: 8", "theme: 9", StringComparison.Ordinal).Replace("我要开小餐馆", "我要开面馆", StringComparison.Ordinal));
        content.Write("assist/projects.yaml", """
            assist:
              project-filing: { name: 企业投资项目备案, kind: filing, authority: development-reform, stage: initiation, limits: { statutory: on-the-spot, promised: on-the-spot } }
            """);
        content.Write("materials/identity.yaml", "materials:\n  identity: { name: 居民身份证, form: 复印件, class: identity }\n");
        content.Write("regions/150600/catalogue.yaml", "themes: all\n");
        return content;
    }

    /// <summary>A region that has published the sound folder.</summary>
    public sealed class Published : IAsyncLifetime
    {
        private TestDatabase? _database;

        public CatalogueStore Store => _database!.Services.GetRequiredService<CatalogueStore>();

        public async ValueTask InitializeAsync()
        {
            _database = TestDatabase.Create(DatabaseKind.Sqlite, services => services
                .AddOrganisation(new OrganisationSettings { ContentDirectory = ShippedContent.Folder })
                .AddCatalogue());
            using var content = Sound();
            Assert.All(await ImportAsync(content), o => Assert.Null(o.Outcome.Refusal));
            Assert.NotNull(Store.Current.Region("150600"));
        }

        internal Task<IReadOnlyList<(string Region, Outcome<CataloguePublished> Outcome)>> ImportAsync(ContentFixture content) =>
            _database!.Services.GetRequiredService<CatalogueImport>().ImportAllAsync(
                content.Folder, "150600", region => _database.Process(nameof(PublishCatalogue)) with { Region = region }, CancellationToken.None);

        public async ValueTask DisposeAsync() => await _database!.DisposeAsync();
    }
}
