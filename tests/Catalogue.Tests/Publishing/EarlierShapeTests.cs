using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Tests.Publishing;

/// <summary>A document stored by an earlier program, before a property was there, reads like one that leaves it at its default.</summary>
public sealed class EarlierShapeTests
{
    private static readonly JsonSerializerOptions _reflecting = new(CatalogueJson.Readable.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Dictionary<string, string> _answers = new()
    {
        ["area"] = "up-to-50", ["cold"] = "no", ["drain"] = "no", ["home"] = "no", ["sign"] = "no",
    };

    public static TheoryData<Type> Stored => [.. Samples().Keys];

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_missing_takes_its_default(Type type)
    {
        var whole = JsonSerializer.SerializeToNode(Samples()[type], type, CatalogueJson.Readable.Options)!.AsObject();
        var properties = CatalogueJson.Readable.GetTypeInfo(type)!.Properties
            .Where(p => !p.IsRequired && p.AssociatedParameter is { IsMemberInitializer: true })
            // A number or a switch is always written, so it was missing only before there was one; its default is then its first value.
            .Where(p => !p.PropertyType.IsValueType);
        Assert.Empty(properties.Where(p => !SameWithout(p, type, whole)).Select(p => p.Name));
    }

    private static bool SameWithout(JsonPropertyInfo property, Type type, JsonObject whole)
    {
        var earlier = whole.DeepClone().AsObject();
        earlier.Remove(property.Name);
        var (read, meant) = (Value(CatalogueJson.Readable.Options), Value(_reflecting));
        return JsonNode.DeepEquals(read, meant);

        JsonNode? Value(JsonSerializerOptions options) =>
            JsonSerializer.SerializeToNode(property.Get!(JsonSerializer.Deserialize(earlier, type, options)!), property.PropertyType, _reflecting);
    }

    /// <summary>One of every kind of object that stands in the shipped content.</summary>
    private static Dictionary<Type, object> Samples()
    {
        var found = new Dictionary<Type, object>();
        var document = ShippedContent.Checked.Document;
        Collect(document, found);
        Collect(new PublishedAdoption("test", ShippedContent.Region("150303", "150300", "150000").Adoption), found);
        Collect(PlanCompiler.Compile(ShippedContent.Theme(8), _answers, KnownFacts.None), found);
        return found;
    }

    private static void Collect(object? value, Dictionary<Type, object> found)
    {
        switch (value)
        {
            case null or string:
                return;
            case IDictionary map:
                foreach (var one in map.Values)
                {
                    Collect(one, found);
                }

                return;
            case IEnumerable many:
                foreach (var one in many)
                {
                    Collect(one, found);
                }

                return;
        }

        if (CatalogueJson.Readable.GetTypeInfo(value.GetType()) is not { Kind: JsonTypeInfoKind.Object } info)
        {
            return;
        }

        found.TryAdd(value.GetType(), value);
        foreach (var property in info.Properties.Where(p => p.Get is not null))
        {
            Collect(property.Get!(value), found);
        }
    }
}
