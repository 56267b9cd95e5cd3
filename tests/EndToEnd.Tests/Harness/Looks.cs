namespace Suban.EndToEnd.Tests.Harness;

/// <summary>
/// The four ways a journey is walked: 375 and 1280 px, each with and without script. By default each journey is walked in
/// one of them, so that the tests stay short; <c>SUBAN_TEST_LOOKS=all</c> walks every journey in all four, <c>SUBAN_TEST_LOOKS="375 px"</c> in one.
/// </summary>
public static class Looks
{
    private static readonly string? _wanted = Environment.GetEnvironmentVariable("SUBAN_TEST_LOOKS");

    public static IEnumerable<ITheoryDataRow> OfTheRestaurant => Rows([Look.Phone], [Look.Desk, Look.PhoneNoScript, Look.DeskNoScript]);

    public static IEnumerable<ITheoryDataRow> OfTheHotel => Rows([Look.Desk], [Look.Phone, Look.PhoneNoScript, Look.DeskNoScript]);

    public static IEnumerable<ITheoryDataRow> OfTheNewborn => Rows([Look.PhoneNoScript], [Look.Phone, Look.Desk, Look.DeskNoScript]);

    public static IEnumerable<ITheoryDataRow> OfTheEditor => Rows([Look.Desk], [Look.Phone, Look.PhoneNoScript, Look.DeskNoScript]);

    public static IEnumerable<ITheoryDataRow> OfPublishedPages =>
        Rows([Look.Phone with { EveryDisplay = true }, Look.Desk], [Look.Desk with { EveryDisplay = true }, Look.PhoneNoScript, Look.DeskNoScript]);

    private static IEnumerable<ITheoryDataRow> Rows(Look[] always, Look[] asked) =>
        [.. always.Select(look => Row(look, null)), .. asked.Select(look => Row(look, "Walked with SUBAN_TEST_LOOKS=all."))];

    private static TheoryDataRow<Look> Row(Look look, string? unasked) => new(look)
    {
        Skip = _wanted is null ? unasked : _wanted == "all" || _wanted == look.ToString() ? null : $"SUBAN_TEST_LOOKS is {_wanted}.",
    };
}
