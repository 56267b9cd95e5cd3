using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Suban.Kernel.Crypto;

namespace Suban.Kernel.Journal;

/// <summary>Writes events as the JSON that is chained: a personal value leaves only its number and its salted commitment there.</summary>
internal static class EventBody
{
    public const string ItemName = "$personal";
    public const string CommitmentName = "sm3";
    private const int SaltSize = 16;

    /// <summary>For reading bodies back, personal values already restored.</summary>
    public static JsonSerializerOptions Plain { get; } = Options(new DefaultJsonTypeInfoResolver());

    private static readonly JsonSerializerOptions _committing =
        Options(new DefaultJsonTypeInfoResolver { Modifiers = { ReplacePersonal } });

    [ThreadStatic]
    private static List<PersonalValue>? _found;

    public static (string Body, IReadOnlyList<PersonalValue> Personal) Write(object moduleEvent)
    {
        _found = [];
        var body = JsonSerializer.Serialize(moduleEvent, moduleEvent.GetType(), _committing);
        return (body, _found);
    }

    public static byte[] Commit(ReadOnlySpan<byte> salt, string value) => new Sm3().Field(salt).Field(value).Finish();

    /// <summary>The number of the personal value a node stands for; null for any other node.</summary>
    public static int? ItemOf(JsonObject node) =>
        node[ItemName] is JsonValue item && item.TryGetValue<int>(out var number) && node[CommitmentName] is not null ? number : null;

    public static PersonalValue Personal(int item, string value)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        return new PersonalValue(item, salt, value, Commit(salt, value));
    }

    private static JsonSerializerOptions Options(IJsonTypeInfoResolver resolver) => new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = resolver,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static void ReplacePersonal(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(IsPersonal))
        {
            property.CustomConverter = (JsonConverter)Activator.CreateInstance(
                typeof(CommittingConverter<>).MakeGenericType(property.PropertyType))!;
        }
    }

    // [Personal] before a positional record's parameter is found on the parameter, elsewhere on the property.
    private static bool IsPersonal(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), inherit: true) == true ||
        property.AssociatedParameter?.AttributeProvider?.IsDefined(typeof(PersonalAttribute), inherit: true) == true;

    private sealed class CommittingConverter<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Bodies are read with the values restored.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var found = _found ?? throw new InvalidOperationException("Outside EventBody.Write.");
            var personal = Personal(found.Count, JsonSerializer.Serialize(value, Plain));
            found.Add(personal);
            writer.WriteStartObject();
            writer.WriteNumber(ItemName, personal.Item);
            writer.WriteString(CommitmentName, Convert.ToHexStringLower(personal.Commitment));
            writer.WriteEndObject();
        }
    }
}

/// <summary>A personal value on its way into the side table, and what the chain holds of it.</summary>
internal sealed record PersonalValue(int Item, byte[] Salt, string Value, byte[] Commitment);
