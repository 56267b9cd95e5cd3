namespace Suban.Components.Fields;

/// <summary>The id of a field by its posted name, so that the error summary can link to it.</summary>
public static class FieldId
{
    public static string Of(string name) => string.Create(name.Length, name, static (id, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            id[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] > '\u007f' ? source[i] : '-';
        }
    });
}
