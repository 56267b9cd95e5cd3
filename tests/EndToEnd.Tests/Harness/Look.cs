using Xunit.Sdk;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>How somebody looks at the pages: how wide the screen is, whether script runs, and which display switches are on.</summary>
public sealed record Look(int Width, bool Script = true) : IXunitSerializable
{
    private const int PhoneLimit = 600;

    /// <summary>For the test platform, which makes an empty one and fills it.</summary>
    [Obsolete("Only for deserialisation.")]
    public Look() : this(0)
    {
    }

    public static Look Phone { get; } = new(375);

    public static Look Desk { get; } = new(1280);

    public static Look PhoneNoScript { get; } = new(375, Script: false);

    public static Look DeskNoScript { get; } = new(1280, Script: false);

    public int Width { get; private set; } = Width;

    public bool Script { get; private set; } = Script;

    internal int Height => Width < PhoneLimit ? 760 : 900;

    internal bool Touches => Width < PhoneLimit;

    /// <summary>长辈版.</summary>
    public bool Elder { get; internal set; }

    /// <summary>高对比.</summary>
    public bool Contrast { get; internal set; }

    /// <summary>字号, in per cent: 100, 112, 125 or 150.</summary>
    public int Size { get; internal set; } = 100;

    /// <summary>Every new page is looked at in the other displays too, without loading it again: the switches are attributes that only styles read.</summary>
    public bool EveryDisplay { get; internal set; }

    /// <summary>
    /// After the phone: the narrowest screen with everything as large as it gets, and what remains of 1280 px when everything is shown
    /// twice as large. After the desk: each switch alone, and the narrowest screen as it is.
    /// </summary>
    internal IReadOnlyList<Look> OtherDisplays => !EveryDisplay ? []
        : Touches ? [new(320) { Elder = true, Size = 150 }, new(640) { Contrast = true }]
        : [new(1280) { Contrast = true }, new(375) { Elder = true }, new(320)];

    public override string ToString() => string.Concat(
        $"{Width} px", Script ? "" : ", no script", Elder ? ", elder" : "", Contrast ? ", contrast" : "", Size == 100 ? "" : $", {Size} %",
        EveryDisplay ? ", every display" : "");

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Width), Width);
        info.AddValue(nameof(Script), Script);
        info.AddValue(nameof(Elder), Elder);
        info.AddValue(nameof(Contrast), Contrast);
        info.AddValue(nameof(Size), Size);
        info.AddValue(nameof(EveryDisplay), EveryDisplay);
    }

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        Width = info.GetValue<int>(nameof(Width));
        Script = info.GetValue<bool>(nameof(Script));
        Elder = info.GetValue<bool>(nameof(Elder));
        Contrast = info.GetValue<bool>(nameof(Contrast));
        Size = info.GetValue<int>(nameof(Size));
        EveryDisplay = info.GetValue<bool>(nameof(EveryDisplay));
    }
}
