using System.Buffers.Binary;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Suban.Kernel.Crypto;

/// <summary>The national hash SM3 (密码杂凑算法, GB/T 32905), over bytes or over fields that cannot slide into each other.</summary>
public sealed class Sm3
{
    public const int Size = 32;

    private readonly SM3Digest _digest = new();

    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(bytes);
        return Finish(digest);
    }

    public static byte[] Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds one field with its length in front, so that "ab","c" and "a","bc" differ.</summary>
    public Sm3 Field(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        _digest.BlockUpdate(length);
        _digest.BlockUpdate(bytes);
        return this;
    }

    public Sm3 Field(string text) => Field(Encoding.UTF8.GetBytes(text));

    public Sm3 Field(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return Field(bytes);
    }

    public Sm3 Field(Guid? id)
    {
        Span<byte> bytes = stackalloc byte[16];
        return id is { } value && value.TryWriteBytes(bytes) ? Field(bytes) : Field([]);
    }

    /// <summary>The hash of the fields added so far; starts anew afterwards.</summary>
    public byte[] Finish() => Finish(_digest);

    private static byte[] Finish(SM3Digest digest)
    {
        var hash = new byte[Size];
        digest.DoFinal(hash);
        return hash;
    }
}
