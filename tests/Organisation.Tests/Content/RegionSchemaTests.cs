using System.Text.Json.Nodes;
using Suban.Organisation.Content;
using Suban.Organisation.Settings;

namespace Suban.Organisation.Tests.Content;

/// <summary>Editors complete keys from the schemas, the loader refuses unknown ones: the two must know the same keys.</summary>
public sealed class RegionSchemaTests
{
    private const string Banner = "region: \"152529\"\nname: 正镶白旗\nshort-name: 白旗\nlevel: county\n";
    private const string RegionFile = "regions/152529/region.yaml";

    [Theory]
    [InlineData("region", RegionFile, Banner + "KEY: 1", "")]
    [InlineData("region", RegionFile, Banner + "settings:\n  hotline: { KEY: 1 }", "definitions.setting")]
    [InlineData("region", RegionFile, Banner + "closures:\n  停电: { KEY: 1 }", "properties.closures.additionalProperties")]
    [InlineData("region", RegionFile, Banner + "authorities:\n  health: { KEY: 1 }", "properties.authorities.additionalProperties")]
    [InlineData("region", RegionFile, Banner + "halls:\n  hall: { KEY: 1 }", "properties.halls.additionalProperties")]
    [InlineData("region", RegionFile, Banner + "halls:\n  hall: { windows: { \"01\": { KEY: 1 } } }", "properties.halls.additionalProperties.properties.windows.additionalProperties")]
    [InlineData("region", RegionFile, Banner + "townships:\n  \"152529100\": { KEY: 1 }", "properties.townships.additionalProperties")]
    [InlineData("milestones", "regions/152529/milestones.yaml", "一次办:\n  编制指南: { KEY: 1 }", "additionalProperties.additionalProperties")]
    [InlineData("calendar", "calendars/2026.yaml", "KEY: 1", "")]
    public void Schema_Keys_AreThoseTheLoaderReads(string schema, string file, string text, string place)
    {
        using var content = new ContentFolder().With(RegionFile, Banner).With(file, text.Replace("KEY", "no-such-key", StringComparison.Ordinal));
        var known = RegionContent.Check(content.Folder)
            .Where(f => f.File == file && f.Message.Contains("no-such-key", StringComparison.Ordinal))
            .Select(f => f.Message[(f.Message.IndexOf("可用：", StringComparison.Ordinal) + 3)..].Split('、'))
            .Single();

        Assert.Equal(Keys(Node(schema, place)).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_Settings_AreThoseThatAreDefined()
    {
        var settings = Node("region", "properties.settings");

        Assert.Equal(SettingDefinitions.All.Select(d => d.Key), Keys(settings));
        Assert.All(SettingDefinitions.All, definition =>
        {
            var setting = settings["properties"]![definition.Key]!;
            Assert.StartsWith(definition.Label, (string)setting["description"]!, StringComparison.Ordinal);
            var options = setting["properties"]!["value"]!["enum"]?.AsArray().Select(o => (string)o!) ?? [];
            Assert.Equal(definition.Format is SettingFormat.Choice ? definition.Options.Keys : [], options);
        });
    }

    private static JsonNode Node(string schema, string place)
    {
        JsonNode node = JsonNode.Parse(File.ReadAllText(Path.Combine(ContentFolder.Shipped, "schema", $"{schema}.schema.json")))!;
        foreach (var step in place.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node[step]!;
        }

        return node;
    }

    private static IEnumerable<string> Keys(JsonNode node) => node["properties"]!.AsObject().Select(p => p.Key);
}
