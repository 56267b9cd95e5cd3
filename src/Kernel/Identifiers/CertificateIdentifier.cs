namespace Suban.Kernel.Identifiers;

/// <summary>The identifier of an electronic certificate (电子证照标识).</summary>
/// <remarks>GB/T 36904-2018: root, type code (definer's credit code and three places), issuer, serial number, version, check character.</remarks>
public sealed record CertificateIdentifier
{
    private const string Root = "1.2.156.3005.2";
    private const int LongestSerial = 64;

    private CertificateIdentifier(string typeCode, string issuer, string serial, string version) =>
        (TypeCode, Issuer, Serial, Version) = (typeCode, issuer, serial, version);

    /// <summary>Credit code of the authority that defined the type, and three places of its own.</summary>
    public string TypeCode { get; }

    /// <summary>Credit code of the authority that issued the certificate.</summary>
    public string Issuer { get; }

    public string Serial { get; }

    /// <summary>Three places from 001.</summary>
    public string Version { get; }

    public char CheckCharacter => Check37(string.Concat(TypeCode, Issuer, Serial, Version));

    /// <exception cref="ArgumentException">A part does not fit; the message says which.</exception>
    public static CertificateIdentifier Create(string typeCode, string issuer, string serial, string version) =>
        CheckParts([typeCode, issuer, serial, version]) is { } fault
            ? throw new ArgumentException(fault)
            : new CertificateIdentifier(typeCode, issuer, serial, version);

    public static CertificateIdentifier? Parse(string text) =>
        CheckText(text) is null && text[(Root.Length + 1)..].Split('.') is [var type, var issuer, var serial, var version, _]
            ? new CertificateIdentifier(type, issuer, serial, version)
            : null;

    public static IdentifierVerdict Check(string text) =>
        CheckText(text) is { } fault ? IdentifierVerdict.Bad(fault) : IdentifierVerdict.Good;

    public override string ToString() => $"{Root}.{TypeCode}.{Issuer}.{Serial}.{Version}.{CheckCharacter}";

    private static string? CheckText(string text)
    {
        if (text.Length == 0)
        {
            return "请填写电子证照标识";
        }

        if (!text.StartsWith(Root + ".", StringComparison.Ordinal))
        {
            return $"电子证照标识应以“{Root}.”开头，请核对";
        }

        string[] parts = text[(Root.Length + 1)..].Split('.');
        if (parts.Length != 5)
        {
            return $"电子证照标识在“{Root}.”之后应有 5 段，现在是 {parts.Length} 段";
        }

        return CheckParts(parts)
            ?? (parts[4].Length != 1 ? $"电子证照标识最后一段应为 1 位校验码，现在是 {parts[4].Length} 位"
                : parts[4][0] == Check37(string.Concat(parts.AsSpan(0, 4))) ? null
                : "电子证照标识最后 1 位校验不通过，请核对");
    }

    private static string? CheckParts(ReadOnlySpan<string> parts) =>
        CheckPart("证照类型代码", parts[0], 21, 21)
        ?? CheckPart("颁发机构代码", parts[1], 18, 18)
        ?? CheckPart("流水号", parts[2], 1, LongestSerial)
        ?? CheckPart("版本号", parts[3], 3, 3);

    private static string? CheckPart(string name, string part, int shortest, int longest)
    {
        if (part.Length < shortest || part.Length > longest)
        {
            var length = shortest == longest ? $"{shortest}" : $"{shortest} 至 {longest}";
            return $"电子证照标识的{name}应为 {length} 位，现在是 {part.Length} 位";
        }

        var wrong = Alphabet.FirstOutside(part, Alphabet.Alphanumeric);
        return wrong > 0 ? $"电子证照标识的{name}第 {wrong} 位应为数字或者大写字母，现在是{Alphabet.Show(part, wrong)}" : null;
    }

    // ISO 7064, MOD 37,36.
    private static char Check37(string characters)
    {
        var product = 36;
        foreach (var character in characters)
        {
            product = (product + Alphabet.Alphanumeric.IndexOf(character, StringComparison.Ordinal)) % 36;
            product = (product == 0 ? 36 : product) * 2 % 37;
        }

        return Alphabet.Alphanumeric[(37 - product) % 36];
    }
}
