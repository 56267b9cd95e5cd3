namespace Suban.TestKit;

/// <summary>Answers of people to the questions of three usual themes: with the least to bring, and with the most.</summary>
public static class NoticeAnswers
{
    public static IReadOnlyList<(int Theme, string Query)> All { get; } =
    [
        (8, "?area=up-to-50&cold=no&drain=no&home=no&sign=no"),
        (8, "?area=up-to-50&cold=yes&drain=yes&home=yes&sign=yes"),
        (36, "?entity=individual&meals=none&self-built=no&air=no&pool=no&fire-way=commitment&sign=no"),
        (36, "?entity=company&meals=large&self-built=yes&air=yes&pool=yes&fire-way=ordinary&sign=yes"),
        (52, "?birth=here&married=yes&hukou=yes&family-household=yes&insured=mother"),
        (52, "?birth=have&married=no&follow=father&hukou=yes&family-household=no&insured=none"),
    ];

    public static IReadOnlyList<string> Regions { get; } = ["152529", "150271", "150600"];

    /// <summary>Each of them in each region.</summary>
    public static IEnumerable<(string Region, int Theme, string Query)> Everywhere =>
        Regions.SelectMany(_ => All, (region, answers) => (region, answers.Theme, answers.Query));
}
