using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Supervision.Connectors;

/// <summary>A system as somebody describes it.</summary>
/// <param name="Address">Where it says that it is there: an address the server asks now and then.</param>
/// <param name="Credential">The name under which the server finds the credential; may be empty.</param>
public sealed record ConnectorForm(
    LivelihoodDomain? Domain, string Name, Guid? AuthorityId, ConnectorNetwork? Network, ConnectorMode? Mode, string Address, string Credential)
{
    private const int MostInName = 60;
    private const int MostInAddress = 300;

    internal Refusal? FaultsOf(Authorities authorities, string region) => new FormFaults()
        .When(Domain is null, nameof(Domain), "请选择领域")
        .Text(nameof(Name), "系统名称", Name, MostInName)
        .When(AuthorityId is { } authority && !authorities.Answers(region, authority), nameof(AuthorityId), "请从列表里选择部门")
        .When(Network is null, nameof(Network), "请选择在哪个网")
        .When(Mode is null, nameof(Mode), "请选择对接方式")
        .Text(nameof(Address), "检查地址", Address, MostInAddress)
        .When(Address.Length > 0 && !CanBeAsked, nameof(Address), "请写完整的网址，里面不要写用户名和密码")
        .Text(nameof(Credential), "凭据名称", Credential, MostInName, optional: true)
        .Refusal;

    private bool CanBeAsked => Uri.TryCreate(Address.Trim(), UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo.Length: 0 };
}
