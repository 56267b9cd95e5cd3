using System.Text.Json;
using System.Text.RegularExpressions;
using Suban.Exchange.Pushing;

namespace Suban.Exchange.Reports;

/// <summary>What a platform above answered to a row (上报回执).</summary>
/// <param name="Verdict">What it means for the row.</param>
/// <param name="Said">The receipt, or what is wrong.</param>
public sealed partial record ReportAnswer(ReportVerdict Verdict, string? Said)
{
    private const int Longest = 200;

    private const int LongestReceipt = 100;

    internal static ReportAnswer Read(PushAnswer answer)
    {
        var said = Parse(answer.Body);
        return answer switch
        {
            { Taken: true } when said?.Accepted is false => new(ReportVerdict.Refused, Words(said.Reason) ?? "没有说明原因"),
            { Taken: true } => new(ReportVerdict.Taken, Receipt(said?.Receipt)),

            // The address, the keys or the whole platform: no row is to blame.
            { Status: < 400 or 401 or 403 or 404 or 407 or 408 or 425 or 429 or 502 or 503 or 504 } => new(ReportVerdict.Unreached, answer.Fault),
            { Status: >= 500 } => new(ReportVerdict.Failed, answer.Fault),
            _ => new(ReportVerdict.Refused, Words(said?.Reason) ?? answer.Fault),
        };
    }

    /// <summary>Without numbers of persons: what the other side says is kept and shown.</summary>
    internal static string? Words(string? text) => text is { Length: > 0 } ? Numbers().Replace(text[..Math.Min(text.Length, Longest)], "（号码略）") : null;

    private static string? Receipt(string? text) => text is { Length: > 0 } ? text[..Math.Min(text.Length, LongestReceipt)] : null;

    private static Answered? Parse(byte[] body)
    {
        try
        {
            return body.Length > 0 ? JsonSerializer.Deserialize<Answered>(body, PushBody.Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("[0-9]{7,}[0-9Xx]?")]
    private static partial Regex Numbers();

    private sealed record Answered(bool? Accepted, string? Receipt, string? Reason);
}

public enum ReportVerdict
{
    Taken,

    /// <summary>It does not want the row as it is.</summary>
    Refused,

    /// <summary>It could not take this row now.</summary>
    Failed,

    /// <summary>It is not there, or lets nobody in: nothing is sent until it is.</summary>
    Unreached,
}
