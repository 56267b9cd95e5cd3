using System.Globalization;

namespace Suban.Certificates;

/// <summary>A name as strangers may see it: enough to recognise, not enough to learn.</summary>
public static class MaskedName
{
    /// <summary>The first character, and a star for each other one of a person's name (张*, 娜***).</summary>
    public static string OfPerson(string name)
    {
        var parts = new StringInfo(name);
        return parts.LengthInTextElements < 2 ? "*" : parts.SubstringByTextElements(0, 1) + new string('*', parts.LengthInTextElements - 1);
    }
}
