using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Accounts;
using Suban.Organisation.Settings;

namespace Suban.Organisation.Offices;

/// <summary>What is wrong with the typed data of an authority, hall or window.</summary>
internal static class OfficeFaults
{
    public static Refusal NotFound { get; } = new("office.not_found", "没有这个机构、大厅或窗口。") { Kind = RefusalKind.NotFound };

    public static Refusal? Of(params ReadOnlySpan<FieldFault?> faults)
    {
        List<FieldFault> found = [];
        foreach (var fault in faults)
        {
            if (fault is not null)
            {
                found.Add(fault);
            }
        }

        return found.Count == 0
            ? null
            : new Refusal("office.invalid", found[0].Message) { Kind = RefusalKind.Invalid, Faults = found };
    }

    public static FieldFault? Name(string value, string label = "名称") => Fault("Name", PersonName.FaultOf(value, 60, label));

    public static FieldFault? Address(string value) => Fault("Address", PersonName.FaultOf(value, 100, "地址"));

    public static FieldFault? Phone(string value) =>
        Fault("Phone", SettingPatterns.Phone().IsMatch(value) ? null : "电话应带区号，如 0479-0000000");

    public static FieldFault? CreditCode(string value) => Fault("CreditCode", Kernel.Identifiers.CreditCode.Check(value).Reason);

    private static FieldFault? Fault(string field, string? message) => message is null ? null : new FieldFault(field, message);
}
