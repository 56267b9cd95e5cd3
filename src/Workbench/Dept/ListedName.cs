using System.Globalization;

namespace Suban.Workbench.Dept;

/// <summary>An applicant's name in a list anybody may see over a shoulder: a person's is masked (脱敏), an enterprise's is public.</summary>
internal static class ListedName
{
    private const int LongestPerson = 6;

    // Lists do not know the kind of party. A registered name has place, word, trade and form, and is longer than people's names;
    // a name with · is a person's however long it is.
    public static string Of(string name)
    {
        var letters = new StringInfo(name);
        var length = letters.LengthInTextElements;
        return length > 1 && (length <= LongestPerson || name.Contains('·', StringComparison.Ordinal))
            ? letters.SubstringByTextElements(0, 1) + new string('*', Math.Min(2, length - 1))
            : name;
    }
}
