using Suban.Kernel.Crypto;

namespace Suban.Cases.Receipt;

/// <summary>How a case is found without signing in: its number together with the last four digits of the contact telephone.</summary>
internal static class PublicTracking
{
    public static string Index(BlindIndex index, string number, string phoneTail) => index.Of("cases.phone_tail", $"{number}/{phoneTail}");
}
