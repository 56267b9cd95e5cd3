using System.Security.Cryptography;
using System.Text;

namespace Suban.Organisation.Content;

/// <summary>Gives shipped things the same id in every installation, so that rows may refer to them.</summary>
internal static class ContentId
{
    public static Guid Of(params ReadOnlySpan<string> path)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('/', path)))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
