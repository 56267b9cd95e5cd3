using System.Diagnostics.CodeAnalysis;

namespace Suban.Parties;

/// <summary>Shows enough of a personal number to recognise it and too little to use it (脱敏).</summary>
public static class Mask
{
    [return: NotNullIfNotNull(nameof(number))]
    public static string? IdNumber(string? number) => Middle(number, 4, 4);

    [return: NotNullIfNotNull(nameof(mobile))]
    public static string? Mobile(string? mobile) => Middle(mobile, 3, 4);

    [return: NotNullIfNotNull(nameof(number))]
    private static string? Middle(string? number, int head, int tail) => number is null ? null
        : number.Length <= head + tail ? new string('*', number.Length)
        : string.Concat(number.AsSpan(0, head), new string('*', number.Length - head - tail), number.AsSpan(number.Length - tail));
}
