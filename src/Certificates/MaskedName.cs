using System.Globalization;

namespace Suban.Certificates;

/// <summary>Names and numbers as strangers may see them: enough to recognise, not enough to learn.</summary>
public static class MaskedName
{
    /// <summary>The first character, and a star for each other one of a person's name (张*, 娜***).</summary>
    public static string OfPerson(string name)
    {
        var parts = new StringInfo(name);
        return parts.LengthInTextElements < 2 ? "*" : parts.SubstringByTextElements(0, 1) + new string('*', parts.LengthInTextElements - 1);
    }

    /// <summary>The first and the last four characters of a number of at least twelve, otherwise the last two.</summary>
    public static string OfNumber(string number) => number.Length >= 12
        ? $"{number[..4]}{new string('*', number.Length - 8)}{number[^4..]}"
        : number.Length > 2 ? new string('*', number.Length - 2) + number[^2..] : "**";
}
