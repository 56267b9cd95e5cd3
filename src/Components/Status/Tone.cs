namespace Suban.Components.Status;

/// <summary>What a tag or notice is about. Red is for errors and overdue things only.</summary>
public enum Tone
{
    Plain,
    Good,
    Caution,
    Bad,
    Quiet,
}

internal static class ToneClass
{
    public static string Of(string block, Tone tone) => tone switch
    {
        Tone.Plain => block,
        Tone.Good => $"{block} {block}--ok",
        Tone.Caution => $"{block} {block}--warn",
        Tone.Bad => $"{block} {block}--err",
        Tone.Quiet => $"{block} {block}--mute",
    };
}
