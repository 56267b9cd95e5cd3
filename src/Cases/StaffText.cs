using System.Globalization;
using Suban.Cases.Drafts;
using Suban.Kernel;

namespace Suban.Cases;

/// <summary>Checks what staff write into the record: something is there, it is not endless, and every character can be read.</summary>
internal static class StaffText
{
    private const int Most = 500;

    /// <param name="field">The field's name in the fault.</param>
    /// <param name="label">As the message names it.</param>
    /// <param name="missing">The message where nothing was written; null where nothing need be.</param>
    public static Refusal? Check(string field, string label, string? text, string? missing, int most = Most)
    {
        if (string.IsNullOrEmpty(text) || TypedText.IsBlank(text))
        {
            return missing is null ? null : CaseRefusals.Missing(field, missing);
        }

        var length = new StringInfo(text).LengthInTextElements;
        return length > most ? CaseRefusals.Missing(field, $"{label}最多 {most} 个字，现在 {length} 个字")
            : TypedText.FindControl(text, severalLines: true) is { } place
                ? CaseRefusals.Missing(field, $"{label}第 {place} 个字是看不见的控制字符，请删去后重新填写")
            : null;
    }
}
