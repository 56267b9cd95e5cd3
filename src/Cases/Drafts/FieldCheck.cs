using System.Globalization;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel.Identifiers;

namespace Suban.Cases.Drafts;

/// <summary>A typed value in the form that is sent on, and what is wrong with it in the words shown beside the field.</summary>
internal readonly record struct CheckedValue(string Value, string? Fault);

/// <summary>Checks one answer by the type of its data element. What was typed is never thrown away.</summary>
internal static class FieldCheck
{
    private const int DefaultTextLength = 200;
    private const int DefaultLongTextLength = 2000;

    public static CheckedValue Check(PlannedField field, string typed) =>
        TypedText.IsBlank(typed)
            ? new("", field.Required ? Missing(field) : null)
            : TypedText.FindControl(typed, field.Type is ElementType.LongText) is { } position
                ? new(typed, $"{field.Label}第 {position} 个字是看不见的控制字符，请删去后重新填写")
                : CheckFilled(field, typed);

    public static string Missing(PlannedField field) => field.Type switch
    {
        ElementType.Choice or ElementType.YesNo => $"请选择{field.Label}",
        _ => $"请填写{field.Label}",
    };

    private static CheckedValue CheckFilled(PlannedField field, string typed) => field.Type switch
    {
        ElementType.Text or ElementType.PersonName or ElementType.Address => CheckText(field, typed, DefaultTextLength),
        ElementType.LongText => CheckText(field, typed, DefaultLongTextLength),
        ElementType.CitizenId => CheckIdentifier(field, CitizenId.Fold(TypedNumber.Clean(typed)), number => CitizenId.Check(number)),
        ElementType.CreditCode => CheckIdentifier(field, CreditCode.Fold(TypedNumber.Clean(typed)), CreditCode.Check),
        ElementType.Mobile => CheckIdentifier(field, TypedNumber.CleanPhone(typed), MobileNumber.Check),
        ElementType.Phone => CheckPhone(field, typed),
        ElementType.Postcode => CheckPostcode(field, typed),
        ElementType.BankCard => CheckIdentifier(field, TypedNumber.Clean(typed), BankCard.Check),
        ElementType.Number => CheckNumber(field, typed, decimals: 4),
        ElementType.Money => CheckNumber(field, typed, decimals: 2),
        ElementType.Date => CheckDate(field, typed),
        ElementType.Choice => field.Options.Any(option => option.Id == typed) ? new(typed, null) : new(typed, Missing(field)),
        ElementType.YesNo => typed is "yes" or "no" ? new(typed, null) : new(typed, Missing(field)),
    };

    private static CheckedValue CheckText(PlannedField field, string typed, int usual)
    {
        var length = new StringInfo(typed).LengthInTextElements;
        var most = field.Max is { } max ? (int)max : usual;
        return length > most
            ? new(typed, $"{field.Label}最多 {most} 个字，现在 {length} 个字")
            : field.Min is { } min && length < min ? new(typed, $"{field.Label}至少 {min:0} 个字，现在 {length} 个字") : new(typed, null);
    }

    private static CheckedValue CheckIdentifier(PlannedField field, string folded, Func<string, IdentifierVerdict> check)
    {
        var verdict = check(folded);
        return new(folded, verdict.Reason);
    }

    private static CheckedValue CheckPhone(PlannedField field, string typed)
    {
        var folded = TypedNumber.CleanPhone(typed);
        return folded.Length is >= 7 and <= 12 && folded.All(char.IsAsciiDigit)
            ? new(folded, null)
            : new(folded, $"{field.Label}应为手机号码，或者带区号的固定电话");
    }

    private static CheckedValue CheckPostcode(PlannedField field, string typed)
    {
        var folded = TypedNumber.Clean(typed);
        return folded.Length == 6 && folded.All(char.IsAsciiDigit) ? new(folded, null) : new(folded, $"{field.Label}应为 6 位数字");
    }

    private static CheckedValue CheckNumber(PlannedField field, string typed, int decimals)
    {
        var folded = TypedText.FoldNumber(typed);
        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (folded.Length > 20 || !decimal.TryParse(folded, styles, CultureInfo.InvariantCulture, out var number))
        {
            return new(typed, $"{field.Label}应为数字");
        }

        var value = number.ToString("0.####", CultureInfo.InvariantCulture);
        var fault = decimal.Round(number, decimals) != number ? $"{field.Label}最多保留 {decimals} 位小数"
            : field.Min is { } min && number < min ? $"{field.Label}不能小于 {min:0.####}{field.Unit}"
            : field.Max is { } max && number > max ? $"{field.Label}不能大于 {max:0.####}{field.Unit}"
            : null;
        return new(value, fault);
    }

    private static CheckedValue CheckDate(PlannedField field, string typed)
    {
        var folded = TypedText.FoldDate(typed);
        return DateOnly.TryParseExact(folded, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new(folded, null)
            : new(typed, $"{field.Label}应为实际日期，例如 2026 年 3 月 8 日");
    }
}
