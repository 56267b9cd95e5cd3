namespace Suban.Kernel.Identifiers;

/// <summary>Checks a bank card number (银行卡号) by its last digit.</summary>
/// <remarks>ISO/IEC 7812-1 (Luhn).</remarks>
public static class BankCard
{
    public static IdentifierVerdict Check(string number)
    {
        if (number.Length == 0)
        {
            return IdentifierVerdict.Bad("请填写银行卡号");
        }

        var wrong = Alphabet.FirstOutside(number, Alphabet.Digits);
        return wrong > 0 ? IdentifierVerdict.Bad($"银行卡号第 {wrong} 位应为数字，现在是{Alphabet.Show(number, wrong)}")
            : number.Length is < 13 or > 19 ? IdentifierVerdict.Bad($"银行卡号应为 13 至 19 位数字，现在是 {number.Length} 位")
            : LuhnSum(number) % 10 == 0 ? IdentifierVerdict.Good
            : IdentifierVerdict.Bad("银行卡号最后 1 位校验不通过，请核对");
    }

    private static int LuhnSum(string number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum;
    }
}
