using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Suban.Api.Problems;

namespace Suban.Api.Endpoints;

/// <summary>Reads a small JSON body; whatever is wrong with it is the sender's 4xx, never a fault of ours.</summary>
internal static class JsonBody
{
    public const int Limit = 64 * 1024;

    /// <summary>A day's list of a busy system.</summary>
    public const int ListLimit = 768 * 1024;

    public static async Task<(T? Value, ProblemResult Problem)> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancel, int limit = Limit) where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, ApiProblems.NotJson());
        }

        if (request.ContentLength > limit)
        {
            return (null, ApiProblems.TooLarge(limit));
        }

        var buffer = ArrayPool<byte>.Shared.Rent(limit + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, limit + 1), limit + 1, throwOnEndOfStream: false, cancel);
            return length > limit ? (null, ApiProblems.TooLarge(limit)) : Parse(buffer.AsSpan(0, length), type);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static (T? Value, ProblemResult Problem) Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type) where T : class
    {
        if (json.IsEmpty)
        {
            return (null, ApiProblems.InvalidBody("正文为空，应为一个 JSON 对象。"));
        }

        if (!Utf8.IsValid(json))
        {
            return (null, ApiProblems.InvalidBody("正文不是有效的 UTF-8。"));
        }

        try
        {
            return JsonSerializer.Deserialize(json, type) is { } value
                ? (value, Unused)
                : (null, ApiProblems.InvalidBody("正文应为一个 JSON 对象，不能是 null。"));
        }
        catch (JsonException fault)
        {
            var where = fault.LineNumber is { } line ? $"第 {line + 1} 行" : "正文";
            return (null, ApiProblems.InvalidBody($"{where}不是要求的 JSON，请对照接口说明核对。"));
        }
    }

    private static ProblemResult Unused => field ??= ApiProblems.InvalidBody("");
}
