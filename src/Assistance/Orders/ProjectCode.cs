using System.Text.RegularExpressions;
using Suban.Kernel.Identifiers;

namespace Suban.Assistance.Orders;

/// <summary>
/// The code of an investment project (项目代码): month of entry, region, industry, kind and running number, 4-6-2-2-6 figures.
/// </summary>
internal static partial class ProjectCode
{
    /// <summary>Without hyphens and in half width, as two spellings of one code are compared; null where none was typed.</summary>
    public static string? Plain(string typed) => TypedNumber.Clean(typed.Replace('－', '-').Replace('—', '-').Replace('–', '-')) is { Length: > 0 } code ? code : null;

    public static string? FaultOf(string typed) => Plain(typed) is { } code && !Shape().IsMatch(code)
        ? "项目代码是 20 位数字，写成 2610-152529-44-01-000001 的样子：年月、区划、行业、类型、流水号，请核对"
        : null;

    /// <summary>As papers print it.</summary>
    public static string Words(string plain) => Shape().IsMatch(plain) ? $"{plain[..4]}-{plain[4..10]}-{plain[10..12]}-{plain[12..14]}-{plain[14..]}" : plain;

    [GeneratedRegex(@"\A[0-9]{2}(0[1-9]|1[0-2])[0-9]{16}\z")]
    private static partial Regex Shape();
}
