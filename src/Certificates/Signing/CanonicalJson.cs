using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Suban.Certificates.Signing;

/// <summary>The one way to write a document as JSON, so that its signature can be checked years later: keys in ordinal order, no spaces.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions _writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of<T>(T value) => Of(JsonSerializer.SerializeToNode(value));

    public static byte[] Of(JsonNode? node)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, _writing))
        {
            Write(writer, node);
        }

        return memory.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (key, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray rows:
                writer.WriteStartArray();
                foreach (var row in rows)
                {
                    Write(writer, row);
                }

                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
