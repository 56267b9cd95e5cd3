using System.Text.Json.Nodes;
using Suban.Catalogue.Checking;

namespace Suban.Catalogue.Tests.Loading;

/// <summary>Editors complete keys from the schemas, the loader refuses unknown ones: the two must know the same keys.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("elements", "elements/x.yaml", "section: { id: x, title: 甲 }\nelements:\n  x.a: { KEY: 1 }", "properties.elements.additionalProperties")]
    [InlineData("materials", "materials/x.yaml", "materials:\n  x: { KEY: 1 }", "properties.materials.additionalProperties")]
    [InlineData("certificates", "certificates/x.yaml", "certificates:\n  x: { KEY: 1 }", "properties.certificates.additionalProperties")]
    [InlineData("item", "items/x.yaml", "KEY: 1", "")]
    [InlineData("theme", "themes/x.yaml", "KEY: 1", "")]
    [InlineData("assist", "assist/x.yaml", "assist:\n  x: { KEY: 1 }", "properties.assist.additionalProperties")]
    [InlineData("catalogue", "regions/150271/catalogue.yaml", "KEY: 1", "")]
    [InlineData("forms", "forms/x.yaml", "forms:\n  x: { KEY: 1 }", "properties.forms.additionalProperties")]
    [InlineData("catalogue", "regions/150271/catalogue.yaml", "themes: all\nforms: { KEY: 1 }", "properties.forms")]
    [InlineData("assist-list", "regions/150271/assist.yaml", "KEY: 1", "")]
    [InlineData("translations", "translations/x.yaml", "translations:\n  theme/8: { KEY: 1 }", "properties.translations.additionalProperties")]
    [InlineData("policies", "policies/x.yaml", "policies:\n  x: { KEY: 1 }", "properties.policies.additionalProperties")]
    [InlineData("notices", "regions/150271/notices.yaml", "notices:\n  x: { KEY: 1 }", "properties.notices.additionalProperties")]
    [InlineData("words", "search/x.yaml", "KEY: 1", "")]
    [InlineData("phrases", "phrases/x.yaml", "KEY: 1", "")]
    [InlineData("phrases", "phrases/x.yaml", "opinions:\n  x: { KEY: 1 }", "properties.opinions.additionalProperties")]
    [InlineData("phrases", "phrases/x.yaml", "defects:\n  x: { KEY: 1 }", "properties.defects.additionalProperties")]
    [InlineData("recommendations", "recommendations/x.yaml", "recommendations: [{ KEY: 1 }]", "properties.recommendations.items")]
    [InlineData("catalogue", "regions/150271/catalogue.yaml", "themes: all\nbaselines: { 8: { KEY: 1 } }", "properties.baselines.additionalProperties")]
    [InlineData("catalogue", "regions/150271/catalogue.yaml", "themes: all\npacks: { x: { KEY: 1 } }", "properties.packs.additionalProperties")]
    public void Schema_Keys_AreThoseTheLoaderReads(string schema, string file, string text, string place)
    {
        using var content = new ContentFixture();
        content.Write(file, text.Replace("KEY", "no-such-key", StringComparison.Ordinal));
        var known = content.Check().Errors
            .Where(e => e.Message.Contains("no-such-key", StringComparison.Ordinal))
            .Select(e => e.Message[(e.Message.IndexOf("可用：", StringComparison.Ordinal) + 3)..^1].Split('、'))
            .Single();

        Assert.Equal(KeysOf(schema, place).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf(string schema, string place)
    {
        JsonNode node = JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedContent.Folder, "schema", $"{schema}.schema.json")))!;
        foreach (var step in place.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node[step]!;
        }

        return node["properties"]!.AsObject().Select(p => p.Key);
    }
}
