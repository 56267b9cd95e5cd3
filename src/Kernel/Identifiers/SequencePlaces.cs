namespace Suban.Kernel.Identifiers;

/// <summary>
/// The last places of a number: 0001 to 9999, then A000 to A999, B000 and on to Z999, so that nobody is refused for want of a number.
/// </summary>
public static class SequencePlaces
{
    /// <summary>The largest sequence number that still has a rendering of so many places.</summary>
    public static int Largest(int places) => Power(places) - 1 + (26 * Power(places - 1));

    /// <param name="sequence">Counted from 1, one sequence for each code and day.</param>
    public static string Render(int sequence, int places)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, Largest(places));
        if (sequence < Power(places))
        {
            return Pad(sequence, places);
        }

        var (letter, rest) = Math.DivRem(sequence - Power(places), Power(places - 1));
        return (char)('A' + letter) + Pad(rest, places - 1);
    }

    /// <summary>The sequence number a rendering stands for; null where it stands for none.</summary>
    public static int? Parse(ReadOnlySpan<char> rendered)
    {
        if (rendered.Length < 2 || Alphabet.FirstOutside(rendered[1..], Alphabet.Digits) > 0)
        {
            return null;
        }

        var (first, rest, step) = (rendered[0], Alphabet.Number(rendered[1..]), Power(rendered.Length - 1));
        return first switch
        {
            >= '0' and <= '9' => ((first - '0') * step) + rest is > 0 and var number ? number : null,
            >= 'A' and <= 'Z' => Power(rendered.Length) + ((first - 'A') * step) + rest,
            _ => null,
        };
    }

    private static string Pad(int number, int places) =>
        number.ToString($"D{places}", System.Globalization.CultureInfo.InvariantCulture);

    private static int Power(int places) => (int)Math.Pow(10, places);
}
