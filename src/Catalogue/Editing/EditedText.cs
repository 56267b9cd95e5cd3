using System.Globalization;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Checks what editors and departments write: it is not endless, and every character can be read.</summary>
public static class EditedText
{
    /// <summary>A name or a question.</summary>
    public const int MostInName = 50;

    /// <summary>A reason or an answer's words.</summary>
    public const int MostInLine = 200;

    /// <summary>An opinion or a summary.</summary>
    public const int MostInText = 500;

    /// <summary>A list, all of its lines together.</summary>
    public const int MostInList = 1000;

    /// <param name="field">The field's name in the fault.</param>
    /// <param name="label">As the message names it.</param>
    /// <returns>Null where there is nothing wrong; an empty text is the caller's to judge.</returns>
    public static FieldFault? FaultOf(string field, string label, string? text, int most)
    {
        var length = new StringInfo(text ?? "").LengthInTextElements;
        return length > most ? new FieldFault(field, $"{label}最多 {most} 个字，现在 {length} 个字")
            : FirstControl(text ?? "") is { } place ? new FieldFault(field, $"{label}第 {place} 个字是看不见的控制字符，请删去后重新填写")
            : null;
    }

    private static int? FirstControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\r' or '\n' or '\t'))
            {
                return i + 1;
            }
        }

        return null;
    }
}
