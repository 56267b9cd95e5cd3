using Xunit.Sdk;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>How somebody looks at the pages: how wide the screen is, whether script runs, and which display switches are on.</summary>
public sealed record Look(int Width, bool Script = true) : IXunitSerializable
{
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

    /// <summary>长辈版.</summary>
    public bool Elder { get; init; }

    /// <summary>高对比.</summary>
    public bool Contrast { get; init; }

    /// <summary>字号, in per cent: 100, 112, 125 or 150.</summary>
    public int Size { get; init; } = 100;

    public override string ToString() => string.Concat(
        $"{Width} px", Script ? "" : ", no script", Elder ? ", elder" : "", Contrast ? ", contrast" : "", Size == 100 ? "" : $", {Size} %");

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Width), Width);
        info.AddValue(nameof(Script), Script);
    }

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        Width = info.GetValue<int>(nameof(Width));
        Script = info.GetValue<bool>(nameof(Script));
    }
}
