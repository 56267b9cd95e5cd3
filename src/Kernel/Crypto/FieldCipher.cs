using System.Security.Cryptography;
using System.Text;

namespace Suban.Kernel.Crypto;

/// <summary>
/// Seals personal numbers before they reach the database (AES-256-GCM). A sealed value opens only in the column and row it was
/// sealed for, so that copying it into another row shows nothing.
/// </summary>
public sealed class FieldCipher(KeyRing keys)
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 1 + NonceSize + TagSize;

    /// <param name="column">Table and column: <c>party.citizen_id</c>.</param>
    public byte[] Seal(string column, Guid rowId, string plain) => Seal(column, rowId.ToString("N"), plain);

    /// <exception cref="CryptographicException">The value was changed, or belongs to another row, column or key.</exception>
    public string Open(string column, Guid rowId, byte[] value) => Open(column, rowId.ToString("N"), value);

    internal byte[] Seal(string column, string row, string plain)
    {
        var clear = Encoding.UTF8.GetBytes(plain);
        var value = new byte[HeaderSize + clear.Length];
        value[0] = Version;
        var nonce = value.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(keys.FieldKey, TagSize);
        cipher.Encrypt(nonce, clear, value.AsSpan(HeaderSize), value.AsSpan(1 + NonceSize, TagSize), Binding(column, row));
        return value;
    }

    internal string Open(string column, string row, byte[] value)
    {
        if (value.Length < HeaderSize || value[0] != Version)
        {
            throw new CryptographicException("The sealed value is damaged.");
        }

        var clear = new byte[value.Length - HeaderSize];
        using var cipher = new AesGcm(keys.FieldKey, TagSize);
        cipher.Decrypt(
            value.AsSpan(1, NonceSize), value.AsSpan(HeaderSize), value.AsSpan(1 + NonceSize, TagSize), clear, Binding(column, row));
        return Encoding.UTF8.GetString(clear);
    }

    private static byte[] Binding(string column, string row) => Encoding.UTF8.GetBytes($"{column}|{row}");
}
