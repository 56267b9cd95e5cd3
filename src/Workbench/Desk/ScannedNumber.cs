using System.Text.RegularExpressions;
using Suban.Kernel.Identifiers;

namespace Suban.Workbench.Desk;

/// <summary>Reads what a code reader or a clerk puts into the number box: the address in a receipt's code, or the number itself.</summary>
internal static partial class ScannedNumber
{
    public static string Read(string typed) =>
        InAddress.Match(typed) is { Success: true } found ? found.Groups[1].Value : TypedNumber.Clean(typed);

    /// <summary>Why nothing was found: a slip in the number itself, or no such case here.</summary>
    public static string NotFound(string number) =>
        CaseNumberCheck.Check(number) is { Valid: false } verdict ? verdict.Reason! : "本地没有这个编号的办件，请核对最后 5 位。";

    [GeneratedRegex(@"[?&]number=([0-9A-Za-z]{1,60})")]
    private static partial Regex InAddress { get; }
}
