using System.Collections.Concurrent;
using System.Security.Cryptography;
using Suban.Kernel.Database;

namespace Suban.Kernel.Crypto;

/// <summary>
/// The installation's keys, each a file of its own outside the database, readable by the service account only and created
/// when first needed. Lose them and sealed values are lost: they belong into every backup.
/// </summary>
public sealed class KeyRing(KernelSettings settings)
{
    private const int SecretSize = 32;
    private readonly ConcurrentDictionary<string, byte[]> _secrets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Sm2Signer> _signers = new(StringComparer.Ordinal);
    private readonly Lock _creating = new();

    internal byte[] FieldKey => Secret("field-1");

    internal byte[] BlindIndexKey => Secret("blind-index-1");

    /// <summary>The SM2 key of that name: <c>seal</c> signs the journal's seals; modules name their own.</summary>
    public Sm2Signer Signer(string name) =>
        _signers.GetOrAdd(name, n => Sm2Signer.FromPrivateKey(Secret("sm2-" + n)));

    private byte[] Secret(string name) => _secrets.GetOrAdd(name, LoadOrCreate);

    private byte[] LoadOrCreate(string name)
    {
        lock (_creating)
        {
            var path = Path.Combine(settings.KeysDirectory, name + ".key");
            if (!File.Exists(path))
            {
                Create(path, name.StartsWith("sm2-", StringComparison.Ordinal)
                    ? Sm2Signer.NewPrivateKey()
                    : RandomNumberGenerator.GetBytes(SecretSize));
            }

            var secret = Convert.FromHexString(File.ReadAllText(path).AsSpan().TrimEnd('\n'));
            return secret.Length == SecretSize ? secret : throw new InvalidOperationException($"Key file {path} is damaged.");
        }
    }

    private void Create(string path, byte[] secret)
    {
        Directory.CreateDirectory(settings.KeysDirectory);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(settings.KeysDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        DurableFile.Write(path, System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret) + "\n"), overwrite: false);
    }
}
