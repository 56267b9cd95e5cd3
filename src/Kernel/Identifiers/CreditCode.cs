namespace Suban.Kernel.Identifiers;

/// <summary>Checks and completes a unified social credit code (统一社会信用代码).</summary>
/// <remarks>GB 32100-2015; positions 9 to 17 are an organisation code with a check character of its own (GB 11714).</remarks>
public static class CreditCode
{
    private const int Length = 18;
    private const int OrganisationStart = 8;

    // Codes of enterprises and traders are in use whose inner character does not fit; refusing them would shut real people out.
    private const char MarketRegistration = '9';

    private static readonly int[] _organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The code with small letters made large; every other character as typed.</summary>
    public static string Fold(string code) =>
        string.Concat(code.Select(letter => char.IsAsciiLetterLower(letter) ? (char)(letter - 'a' + 'A') : letter));

    public static IdentifierVerdict Check(string code)
    {
        if (CheckShape(code) is { } fault)
        {
            return IdentifierVerdict.Bad(fault);
        }

        if (code[0] != MarketRegistration && code[16] != OrganisationCheck(code.AsSpan(OrganisationStart, 8)))
        {
            return IdentifierVerdict.Bad("统一社会信用代码第 17 位校验不通过（第 9 至 17 位组织机构代码有误），请核对");
        }

        return code[^1] == CheckCharacter(code)
            ? IdentifierVerdict.Good
            : IdentifierVerdict.Bad("统一社会信用代码第 18 位校验不通过，请核对");
    }

    /// <summary>Completes a code from its first 16 characters: department, class, region and the organisation code's body.</summary>
    public static string Complete(string first16)
    {
        if (first16.Length != 16 || Alphabet.FirstOutside(first16, Alphabet.CreditCode) > 0)
        {
            throw new ArgumentException("Expected 16 characters of the code's alphabet.", nameof(first16));
        }

        var code = first16 + OrganisationCheck(first16.AsSpan(OrganisationStart, 8));
        return code + CheckCharacter(code);
    }

    private static string? CheckShape(string code)
    {
        if (code.Length == 0)
        {
            return "请填写统一社会信用代码";
        }

        if (code.Length != Length)
        {
            return $"统一社会信用代码应为 18 位，现在是 {code.Length} 位";
        }

        var wrong = Alphabet.FirstOutside(code, Alphabet.CreditCode);
        if (wrong > 0)
        {
            var hint = "IOSVZ".Contains(code[wrong - 1], StringComparison.Ordinal) ? "代码中没有字母 I、O、S、V、Z" : "应为数字或者大写字母";
            return $"统一社会信用代码第 {wrong} 位有误，{hint}，现在是{Alphabet.Show(code, wrong)}";
        }

        var digit = Alphabet.FirstOutside(code.AsSpan(2, 6), Alphabet.Digits);
        return digit > 0 ? $"统一社会信用代码第 {digit + 2} 位应为数字（第 3 至 8 位是登记机关区划码），现在是{Alphabet.Show(code, digit + 2)}" : null;
    }

    private static char CheckCharacter(ReadOnlySpan<char> code)
    {
        var (sum, power) = (0, 1);
        for (var i = 0; i < Length - 1; i++)
        {
            sum += Alphabet.CreditCode.IndexOf(code[i], StringComparison.Ordinal) * power;
            power = power * 3 % 31;
        }

        return Alphabet.CreditCode[(31 - (sum % 31)) % 31];
    }

    private static char OrganisationCheck(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < _organisationWeights.Length; i++)
        {
            sum += Alphabet.Alphanumeric.IndexOf(body[i], StringComparison.Ordinal) * _organisationWeights[i];
        }

        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }
}
