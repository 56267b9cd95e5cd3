using System.Net;
using System.Text.RegularExpressions;

namespace Suban.Server.Tests.BadInput;

/// <summary>One way to send nonsense.</summary>
/// <param name="Name">As the test calls it.</param>
/// <param name="Refused">Nothing but a refusal is right; otherwise it depends on the form.</param>
internal sealed partial record BadKind(string Name, bool Refused, Func<FoundForm, IEnumerable<Filling>> Fill)
{
    private const int MostChoices = 6;
    private const string Usual = "明安图镇";
    private static readonly string _endless = new('长', 2100);

    /// <summary>Only for forms where somebody fills something in; a form of one button has nothing to leave out.</summary>
    public bool NeedsQuestions { get; init; }

    /// <summary>Only for forms with a box to write into.</summary>
    public bool NeedsText { get; init; }

    public bool PostsOnly { get; init; }

    public bool Fits(FoundForm form) =>
        (form.Asks || !NeedsQuestions) && (form.HasText || !NeedsText) && (form.Posts || !PostsOnly);

    /// <summary>Where a form does not look at what was typed, it is enough that this is stored nowhere.</summary>
    public string? Text { get; init; }

    /// <summary>The one right answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What the page that says so has to hold.</summary>
    public string? Words { get; init; }

    public override string ToString() => Name;

    /// <summary>Not bad at all: what the others are measured by.</summary>
    public static BadKind AsItStands { get; } = new("as it stands", false, form => [Filling.Of(form, _ => null)]);

    public static BadKind Empty { get; } = new("nothing filled in", false, form =>
    [
        new Filling([.. form.Inputs.SelectMany(i => i.Kind switch
        {
            InputKind.Text or InputKind.Password => [new(i.Name, "")],
            InputKind.Hidden or InputKind.Button => [new(i.Name, i.Value)],
            _ => Array.Empty<KeyValuePair<string, string>>(),
        })]),
    ])
    { NeedsQuestions = true };

    public static BadKind OnlyToken { get; } = new("nothing but the token", false, form =>
        [new Filling([.. form.Inputs.Where(i => i.IsToken).Select(i => KeyValuePair.Create(i.Name, i.Value))])]) { NeedsQuestions = true };

    public static BadKind NoSuchChoice { get; } = new("choices, ids and numbers that are none", false, form =>
    [
        Filling.Of(form, _ => "").With(v => form.Inputs.First(i => i.Name == v.Key) is { IsToken: false, Kind: not (InputKind.Text or InputKind.Password or InputKind.Button) }
            ? [new(v.Key, "不是编号 teapot")]
            : [v]),
    ])
    { NeedsQuestions = true };

    public static BadKind StrangeIds { get; } = new("ids of other things", false, form =>
        form.Inputs.Any(i => i.IsId)
            ? [Filling.Of(form, _ => Usual).With(v => form.Inputs.Any(i => i.IsId && i.Name == v.Key) ? [new(v.Key, Guid.CreateVersion7().ToString())] : [v])]
            : []);

    public static BadKind Twice { get; } = new("every field twice", false, form => [Filling.Of(form, _ => "").With(v => v.Key.StartsWith('_') ? [v] : [v, v])]) { NeedsQuestions = true };

    public static BadKind TooLong { get; } = new("two thousand one hundred characters in every box", true, form =>
        Enumerable.Range(0, ChoicesOf(form)).Select(choice => Filling.Of(form, i => i.Kind is InputKind.Text ? _endless : null, choice)))
    { NeedsText = true, Text = _endless };

    public static BadKind TenMegabytes { get; } = new("ten megabytes in a field", true, form =>
        [Filling.Of(form, _ => "") with { Huge = form.Inputs.FirstOrDefault(i => i.Kind is InputKind.Text)?.Name ?? "remark" }])
    { PostsOnly = true, Words = "一次提交的文字最多 1 MB" };

    public static BadKind TooManyFields { get; } = new("two thousand fields", true, form =>
        [new Filling([.. Filling.Of(form, _ => "").Values, .. Enumerable.Range(0, 2000).Select(i => KeyValuePair.Create($"x{i}", "1"))])]) { PostsOnly = true };

    public static BadKind Nul { get; } = Bytes("a NUL character in every box", [0x41, 0, 0x42]);

    public static BadKind InvalidUtf8 { get; } = Bytes("bytes that are no text", [0xE6, 0x98, 0xFF, 0xC0, 0x80]);

    public static BadKind LoneSurrogate { get; } = Bytes("half a character", [0xED, 0xA0, 0x80]);

    public static BadKind Control { get; } = new("control characters in every box", false, form =>
        [Filling.Of(form, i => i.Kind is InputKind.Text ? "明\u0001安\u001b[2J图\u007f" : null)]) { NeedsQuestions = true };

    public static BadKind NoToken { get; } = new("no token", true, form => [Filling.Of(form, _ => Usual).With(v => v.Key.StartsWith("__", StringComparison.Ordinal) ? [] : [v])]) { PostsOnly = true };

    public static BadKind AsJson { get; } = new("another content type", true, form => [Filling.Of(form, _ => Usual) with { MediaType = "application/json" }]) { PostsOnly = true };

    /// <summary>The bad values of identity numbers, codes, telephone and bank card numbers.</summary>
    public static BadKind WrongNumbers { get; } = new("numbers that do not fit", false, form =>
        from number in (string[])
        [
            "11010519491231002Y", "110105194912310022", "11010519490230002X", "91350100M000100Y44", "91350100M000I00Y43", "12345678901", "138 0479 000",
            "6222021234567890127", "１２３", "٠١٢٣٤٥٦٧٨٩", "13804790000\n", "-1", "1e400", "NaN",
        ]
        where form.Inputs.Any(i => i.Kind is InputKind.Text && Numbered().IsMatch(i.Name))
        select Filling.Of(form, i => i.Kind is InputKind.Text ? number : null))
    { NeedsText = true };

    /// <summary>Scripts and characters that are right where a name or a text is asked for: kept as they are.</summary>
    public static BadKind Foreign { get; } = new("Mongolian, rare characters, emoji", false, form =>
        from choice in Enumerable.Range(0, ChoicesOf(form))
        select Filling.Of(form, i => i.Kind is InputKind.Text ? "ᠮᠣᠩᠭᠣᠯ\u202Fᠤᠨ\u180B纳兰𠮷祥·㐂龴𮯰店😀👩‍👩‍👧\u202E倒\u200B" : null, choice))
    { NeedsText = true };

    public static BadKind Markup { get; } = new("markup and script", false, form =>
        from choice in Enumerable.Range(0, ChoicesOf(form))
        select Filling.Of(form, i => i.Kind is InputKind.Text ? "\"><b id=planted>'</textarea><script id=planted></script>{{7*7}}%{1}" : null, choice))
    { NeedsText = true };

    private static BadKind Bytes(string name, byte[] bytes) => new(name, true, form =>
        [Filling.Of(form, i => Filling.Placeholder) with { Raw = bytes, Typed = new Dictionary<string, string>() }]) { NeedsText = true, Status = HttpStatusCode.BadRequest };

    [GeneratedRegex("number|mobile|phone|code|digits|tail|order|^q$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    private static int ChoicesOf(FoundForm form) =>
        Math.Min(MostChoices, form.Inputs.Where(i => i.Kind is InputKind.Choice).Select(i => i.Options.Count).DefaultIfEmpty(1).Max());
}
