using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Exchange.Links;

/// <summary>Where a system is pushed to and what.</summary>
/// <param name="Items">Keys of handling items; empty for everything the department handles.</param>
public sealed record LinkForm(string Address, IReadOnlyList<string> Items, bool Pushes)
{
    private const int MostInAddress = 300;

    internal Refusal? Faults => FaultsOf("推送地址", Address).Refusal;

    /// <summary>What is wrong with where something is sent to.</summary>
    internal static FormFaults FaultsOf(string label, string address) => new FormFaults()
        .Text(nameof(Address), label, address, MostInAddress)
        .When(address.Length > 0 && !CanBeSentTo(address), nameof(Address), "请写完整的网址，里面不要写用户名和密码");

    private static bool CanBeSentTo(string address) => Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo.Length: 0 };
}
