using System.Globalization;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Kernel.Identifiers;

namespace Suban.Assistance.Orders;

/// <summary>Checks the application as typed, all of it at once (申请表核对).</summary>
internal static class ApplicationCheck
{
    private const int MostItems = 60;

    public static Refusal? FaultsOf(ApplicationForm form, OfferedList? offered)
    {
        if (form.Kind is null || offered is null)
        {
            return FormFaults.Invalid([new FieldFault(nameof(form.Kind), "请选择要帮办什么")]);
        }

        var known = offered.Items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        var faults = new FormFaults()
            .Text(nameof(form.UnitName), form.Kind is OrderKind.Livelihood ? "姓名" : "单位名称", form.UnitName, EditedText.MostInLine)
            .Text(nameof(form.UnitAddress), "地址", form.UnitAddress, EditedText.MostInLine)
            .Text(nameof(form.Handler), "经办人", form.Handler, EditedText.MostInName)
            .Said(nameof(form.Phone), PhoneFault(form.Phone))
            .When(form.Postcode.Length > 0 && !(TypedNumber.Clean(form.Postcode) is { Length: 6 } code && code.All(char.IsAsciiDigit)), nameof(form.Postcode), "邮编是 6 位数字，不知道可以不填")
            .Text(nameof(form.ProjectName), form.ForProject ? "项目名称" : "要办的事", form.ProjectName, EditedText.MostInLine)
            .When(form.Items.Count == 0, nameof(form.Items), "请至少勾选一项")
            .When(form.Items.Count > MostItems || form.Items.Any(key => !known.Contains(key)), nameof(form.Items), "请从列出的事项里勾选")
            .Text(nameof(form.Purpose), "用途和规模", form.Purpose, EditedText.MostInText, optional: true)
            .Text(nameof(form.Progress), "目前审批进展", form.Progress, EditedText.MostInText, optional: true);
        return (form.ForProject ? ProjectFaults(faults, form) : faults).Refusal;
    }

    private static FormFaults ProjectFaults(FormFaults faults, ApplicationForm form) => faults
        .Text(nameof(form.InCharge), "单位负责人", form.InCharge, EditedText.MostInName)
        .Text(nameof(form.ProjectAddress), "项目地址", form.ProjectAddress, EditedText.MostInLine)
        .Said(nameof(form.ProjectCode), ProjectCode.FaultOf(form.ProjectCode))
        .When(form.Investment.Length > 0 && !IsAmount(form.Investment), nameof(form.Investment), "投资总额请写数字，单位是万元")
        .Text(nameof(form.FundSource), "资金来源", form.FundSource, EditedText.MostInLine, optional: true)
        .Text(nameof(form.LandNature), "土地性质", form.LandNature, EditedText.MostInLine, optional: true)
        .When(form.IsKeyProject is null, nameof(form.IsKeyProject), "请选择是否重点项目")
        .When(form.Merits.Count == 0, nameof(form.Merits), "请选择项目类别，都不是的选“其他”");

    private static FormFaults Said(this FormFaults faults, string field, string? message) => message is null ? faults : faults.When(true, field, message);

    private static bool IsAmount(string typed) =>
        decimal.TryParse(TypedNumber.Clean(typed), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and < 100_000_000;

    // A unit's telephone may be a landline.
    private static string? PhoneFault(string typed)
    {
        var phone = TypedNumber.CleanPhone(typed);
        return phone.Length == 0 ? "请填写联系电话"
            : phone[0] == '0' ? phone.Length is >= 10 and <= 12 && phone.All(char.IsAsciiDigit) ? null : "固定电话请写区号和号码，例如 0479-1234567"
            : MobileNumber.Check(phone) is { Valid: false } verdict ? verdict.Reason
            : null;
    }
}
