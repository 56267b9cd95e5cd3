using System.Security.Cryptography;
using System.Text;

namespace Suban.Server.Hosting;

/// <summary>Remembers in the data directory what a start has already done, so that the next one need not look again.</summary>
internal sealed class Stamp(ServerSettings settings, string name, string state)
{
    private readonly string _path = Path.Combine(settings.DataDirectory, name + ".stamp");

    // Another database has had nothing done to it.
    private readonly string _hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{settings.Database}\n{state}")));

    public bool Stands => File.Exists(_path) && File.ReadAllText(_path) == _hash;

    public void Set() => File.WriteAllText(_path, _hash);
}
