using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Suban.Exchange.Pushing;

/// <summary>What a push says (推送报文).</summary>
/// <param name="Type">step.started, step.supplied, step.reopened, step.ended, step.taken_back, list.requested.</param>
/// <param name="Step">Null where the system does not have the step any more; <paramref name="StepId"/> and <paramref name="Number"/> say which it was.</param>
internal sealed record PushBody(string Type, DateTimeOffset SentAt, Guid? StepId, string? Number, StepContent? Step)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
