using System.Collections.Concurrent;
using Suban.Catalogue;

namespace Suban.Supervision.Connectors;

/// <summary>Stand-ins for departments' systems on this very server, so that an installation without them can be tried out (模拟系统). Development only.</summary>
public sealed class SimulatedSystems(bool on)
{
    public const string Path = "/simulators/";

    private readonly ConcurrentDictionary<LivelihoodDomain, bool> _down = new();

    public bool AreOn => on;

    public static string AddressOf(string origin, LivelihoodDomain domain) => $"{origin}{Path}{domain.ToString().ToLowerInvariant()}";

    /// <summary>The field whose stand-in an address is of; null where it is a real one.</summary>
    public static LivelihoodDomain? Of(string address) =>
        address.LastIndexOf(Path, StringComparison.Ordinal) is >= 0 and var at && Enum.TryParse<LivelihoodDomain>(address[(at + Path.Length)..], ignoreCase: true, out var domain) && Enum.IsDefined(domain)
            ? domain
            : null;

    public bool IsDown(LivelihoodDomain domain) => _down.GetValueOrDefault(domain);

    public void Switch(LivelihoodDomain domain, bool down) => _down[domain] = down;
}
