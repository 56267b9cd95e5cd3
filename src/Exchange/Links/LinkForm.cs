using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Exchange.Links;

/// <summary>Where a system is pushed to and what.</summary>
/// <param name="Items">Keys of handling items; empty for everything the department handles.</param>
public sealed record LinkForm(string Address, IReadOnlyList<string> Items, bool Pushes)
{
    private const int MostInAddress = 300;

    internal Refusal? Faults => new FormFaults()
        .Text(nameof(Address), "推送地址", Address, MostInAddress)
        .When(Address.Length > 0 && !CanBePushedTo, nameof(Address), "请写完整的网址，里面不要写用户名和密码")
        .Refusal;

    private bool CanBePushedTo => Uri.TryCreate(Address.Trim(), UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo.Length: 0 };
}
