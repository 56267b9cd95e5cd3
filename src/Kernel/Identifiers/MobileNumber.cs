namespace Suban.Kernel.Identifiers;

/// <summary>Checks a mainland mobile number (手机号码).</summary>
public static class MobileNumber
{
    public static IdentifierVerdict Check(string number)
    {
        if (number.Length == 0)
        {
            return IdentifierVerdict.Bad("请填写手机号码");
        }

        var wrong = Alphabet.FirstOutside(number, Alphabet.Digits);
        return wrong > 0 ? IdentifierVerdict.Bad($"手机号码第 {wrong} 位应为数字，现在是{Alphabet.Show(number, wrong)}")
            : number.Length != 11 ? IdentifierVerdict.Bad($"手机号码应为 11 位数字，现在是 {number.Length} 位")
            : number[0] != '1' || number[1] is < '3' ? IdentifierVerdict.Bad("手机号码应以 13 至 19 开头，请核对")
            : IdentifierVerdict.Good;
    }
}
