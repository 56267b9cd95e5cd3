using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue;

/// <summary>The stored form of documents and plans: generated code, because a hundred themes are read back at start.</summary>
/// <remarks>
/// What an earlier program stored lacks later properties, and a generated reader sets those to null whatever their initial value is:
/// each takes null as its default itself.
/// </remarks>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CatalogueDocument))]
[JsonSerializable(typeof(PublishedAdoption))]
[JsonSerializable(typeof(ThemePlan))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<Powers.PowerEntry>))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; the text is never put into a page.</summary>
    public static CatalogueJson Readable => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });
}
