using Suban.Kernel;
using Suban.Kernel.Identifiers;

namespace Suban.Catalogue.Demands;

/// <summary>A telephone number somebody leaves to hear of something, with his yes to being called (联系电话).</summary>
/// <remarks>个人信息保护法第十三条: the number is kept only with consent.</remarks>
internal static class ContactNumber
{
    private const int Longest = 20;

    // Phones in Chinese input mode type full-width digits, and people group them.
    public static string Plain(string typed) => string.Concat(typed
        .Where(c => c is not (' ' or '\u3000' or '-'))
        .Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));

    /// <summary>What lists show of it; null where none was left.</summary>
    public static string? Masked(string plain) => plain.Length == 0
        ? null
        : string.Concat(plain.AsSpan(0, 3), new string('*', plain.Length - 7), plain.AsSpan(plain.Length - 4));

    /// <summary>What is wrong with a number and its consent, in fields of these names; null where nothing is.</summary>
    public static FieldFault? FaultOf(string plain, bool consent) =>
        plain.Length == 0 ? null
        : FaultOf(plain) is { } wrong ? new FieldFault("Contact", wrong)
        : !consent ? new FieldFault("Consent", "留了电话的，请勾选同意；不想留，把电话删去")
        : null;

    private static string? FaultOf(string contact) =>
        contact.Length > Longest ? "电话太长了，请核对"
        : contact[0] == '0' ? contact.Length is >= 10 and <= 12 && contact.All(char.IsAsciiDigit) ? null : "固定电话请写区号和号码，例如 04791234567"
        : MobileNumber.Check(contact) is { Valid: false } verdict ? verdict.Reason
        : null;
}
