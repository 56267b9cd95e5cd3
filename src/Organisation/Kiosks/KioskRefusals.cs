using Suban.Kernel;

namespace Suban.Organisation.Kiosks;

internal static class KioskRefusals
{
    public static Refusal NotFound { get; } = new("kiosk.not_found", "没有这台自助终端，或者这个自助应用。") { Kind = RefusalKind.NotFound };

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

        return found.Count == 0 ? null : new Refusal("kiosk.invalid", found[0].Message) { Kind = RefusalKind.Invalid, Faults = found };
    }

    public static FieldFault? Text(string field, string label, string text, int most) =>
        string.IsNullOrWhiteSpace(text) ? new FieldFault(field, $"请填写{label}")
        : text.Trim().Length > most ? new FieldFault(field, $"{label}最多 {most} 个字")
        : text.Any(char.IsControl) ? new FieldFault(field, $"{label}里有不能显示的字符")
        : null;
}
