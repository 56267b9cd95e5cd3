using System.Text.Json.Serialization;

namespace Suban.Certificates.Sheets;

/// <summary>
/// A sheet for everybody (公开单页): described once; the page, the printed sheet, the Word file and the PDF are made of it, so that no
/// two of them can differ. It names nobody, bears no seal and no number of its own.
/// </summary>
public sealed record Sheet
{
    /// <summary>Whose sheet it is, at the head.</summary>
    public required string Letterhead { get; init; }

    /// <summary>What is released in Mongolian script; null where nothing is.</summary>
    public SheetScript? Script { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>Stands on every page, so that no single page is taken for something else: 样表, 旧版.</summary>
    public string? Mark { get; init; }

    /// <summary>Under every page: which theme, which version, who published it.</summary>
    public required string Footing { get; init; }

    public required IReadOnlyList<SheetBlock> Blocks { get; init; }

    /// <summary>More chapters than the longest handbook of one theme has.</summary>
    private const int FewestInVolume = 40;

    /// <summary>Every further sheet in the same file begins one.</summary>
    [JsonIgnore]
    public int Chapters => Blocks.Count(b => b is SheetTitle);

    /// <summary>Takes minutes to make (一册): is made behind everything else.</summary>
    [JsonIgnore]
    public bool IsVolume => Chapters >= FewestInVolume;
}

/// <summary>Names in Mongolian script, which run from top to bottom beside the Chinese.</summary>
/// <param name="Place">The region.</param>
/// <param name="Names">The title of the sheet and what it is about, as far as they are released.</param>
/// <param name="First">Before the Chinese, as the region orders the two.</param>
public sealed record SheetScript(string? Place, IReadOnlyList<string> Names, bool First);

/// <summary>A piece of a sheet, in the order they are read.</summary>
[JsonDerivedType(typeof(SheetTitle), "title")]
[JsonDerivedType(typeof(SheetHeading), "heading")]
[JsonDerivedType(typeof(SheetText), "text")]
[JsonDerivedType(typeof(SheetList), "list")]
[JsonDerivedType(typeof(SheetTable), "table")]
[JsonDerivedType(typeof(SheetPicture), "picture")]
[JsonDerivedType(typeof(SheetFoot), "foot")]
[JsonDerivedType(typeof(SheetCode), "code")]
[JsonDerivedType(typeof(SheetContents), "contents")]
[JsonDerivedType(typeof(SheetUpright), "upright")]
public abstract record SheetBlock;

/// <summary>The title of a further sheet in the same file; it begins a new page.</summary>
/// <param name="Anchor">What the contents lead to; letters and digits.</param>
public sealed record SheetTitle(string Text, string? Subtitle, string Anchor) : SheetBlock;

/// <param name="StartsPage">What follows is a sheet to take in the hand by itself.</param>
public sealed record SheetHeading(string Text, bool StartsPage = false) : SheetBlock;

public sealed record SheetText(string Text, SheetTone Tone = SheetTone.Plain) : SheetBlock;

public enum SheetTone
{
    Plain,

    /// <summary>What the reader must not miss.</summary>
    Strong,

    Fine,

    /// <summary>Large and in the middle, for a cover or a notice board.</summary>
    Cover,

    /// <summary>Under what stands in the middle.</summary>
    Centred,

    /// <summary>Who it is from and of which day, at the end on the right (落款).</summary>
    Signature,
}

public sealed record SheetList(IReadOnlyList<string> Lines) : SheetBlock;

/// <param name="Shares">The widths of the columns, a hundred together.</param>
/// <param name="Head">The heading row, repeated on every page; empty where there is none.</param>
public sealed record SheetTable(IReadOnlyList<int> Shares, IReadOnlyList<string> Head, IReadOnlyList<SheetRow> Rows) : SheetBlock
{
    /// <summary>A table of words alone.</summary>
    public static SheetTable Of(IReadOnlyList<int> shares, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) =>
        new(shares, head, [.. rows.Select(r => new SheetRow([.. r.Select(c => new SheetCell(c))]))]);
}

public sealed record SheetRow(IReadOnlyList<SheetCell> Cells);

/// <param name="Span">How many columns it takes.</param>
/// <param name="Lines">How many lines of room it keeps for a hand.</param>
/// <param name="Note">A small line under the text.</param>
public sealed record SheetCell(string Text, CellKind Kind = CellKind.Plain, int Span = 1, int Lines = 1, string? Note = null);

public enum CellKind
{
    Plain,
    Label,

    /// <summary>Empty, or with boxes and units, to be filled in.</summary>
    Blank,

    /// <summary>An example of what is filled in.</summary>
    Filled,

    /// <summary>A label in Mongolian script, which runs from top to bottom.</summary>
    Upright,
}

/// <summary>A drawing of boxes and arrows, in pixels.</summary>
/// <param name="Says">The same in words, for those who cannot see it.</param>
public sealed record SheetPicture(double Width, double Height, string Says, IReadOnlyList<SheetBox> Boxes, IReadOnlyList<SheetArrow> Arrows) : SheetBlock;

/// <param name="Lines">From top to bottom; those after the first <paramref name="Strong"/> are small.</param>
/// <param name="Dark">Light on dark, for beginning and end.</param>
public sealed record SheetBox(double X, double Y, double Width, double Height, IReadOnlyList<string> Lines, int Strong, bool Dark);

/// <summary>From one box to the next: across, up or down at <paramref name="Turn"/>, across.</summary>
public sealed record SheetArrow(double FromX, double FromY, double Turn, double ToX, double ToY);

/// <summary>Lines to be signed, with the code beside them.</summary>
public sealed record SheetFoot(IReadOnlyList<string> Signs, string Address, string Caption) : SheetBlock
{
    /// <summary>The last words, which then stand beside the code, with the signatures in one line under both.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}

/// <summary>A code by itself in the middle, as large as a notice board needs it.</summary>
public sealed record SheetCode(string Address, string Caption, int Millimetres) : SheetBlock;

/// <summary>Texts in Mongolian script, each from top to bottom, one beside the other from left to right.</summary>
public sealed record SheetUpright(IReadOnlyList<string> Texts) : SheetBlock;

public sealed record SheetContents(IReadOnlyList<SheetEntry> Entries) : SheetBlock;

public sealed record SheetEntry(string Text, string Anchor);
