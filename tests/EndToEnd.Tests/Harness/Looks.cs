namespace Suban.EndToEnd.Tests.Harness;

/// <summary>
/// The four ways a journey is walked: 375 and 1280 px, each with and without script. Two run by default, so that every width and both
/// ways of scripting are walked in each journey and the tests stay short; <c>SUBAN_TEST_LOOKS=all</c> runs the four, <c>SUBAN_TEST_LOOKS="375 px"</c> only one.
/// </summary>
public static class Looks
{
    private static readonly string? _wanted = Environment.GetEnvironmentVariable("SUBAN_TEST_LOOKS");

    public static IEnumerable<ITheoryDataRow> PhoneFirst => Rows([Look.Phone, Look.DeskNoScript], [Look.Desk, Look.PhoneNoScript]);

    public static IEnumerable<ITheoryDataRow> DeskFirst => Rows([Look.Desk, Look.PhoneNoScript], [Look.Phone, Look.DeskNoScript]);

    private static IEnumerable<ITheoryDataRow> Rows(Look[] always, Look[] asked) =>
        [.. always.Select(look => Row(look, null)), .. asked.Select(look => Row(look, "Walked with SUBAN_TEST_LOOKS=all."))];

    private static TheoryDataRow<Look> Row(Look look, string? unasked) => new(look)
    {
        Skip = _wanted is null ? unasked : _wanted == "all" || _wanted == look.ToString() ? null : $"SUBAN_TEST_LOOKS is {_wanted}.",
    };
}
