using System.Text.Json;
using Suban.Kernel.Crypto;

namespace Suban.Kernel.Writing;

/// <summary>A command that may be repeated: same actor, process and key are the same command; another body is another command.</summary>
internal sealed record IdempotentCommand(byte[] KeyHash, byte[] BodyHash, DateTimeOffset Now)
{
    public static IdempotentCommand Of(ProcessContext process, object? body) => new(
        new Sm3().Field(process.ActorId).Field(process.ProcessType).Field(process.IdempotencyKey ?? "").Finish(),
        body is null ? [] : Sm3.Of(JsonSerializer.SerializeToUtf8Bytes(body)),
        process.Now);
}
