namespace Suban.Certificates.Papers;

/// <summary>Where the templates lie and what turns them into PDF.</summary>
public sealed record PapersSettings
{
    /// <summary>The folder of the Word templates (content/papers).</summary>
    public required string TemplateFolder { get; init; }

    /// <summary>The kept profile and the work files of the converter.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>LibreOffice's program; null looks for it where Linux puts it, empty does without PDF.</summary>
    public string? Converter { get; init; }

    /// <summary>What to set in place of fonts a template names and the machine lacks.</summary>
    public IReadOnlyDictionary<string, string> FontSubstitutes { get; init; } = new Dictionary<string, string>
    {
        ["仿宋"] = "Noto Serif CJK SC",
        ["方正小标宋简体"] = "Noto Serif CJK SC",
        ["黑体"] = "Noto Sans CJK SC",
        ["楷体"] = "Noto Serif CJK SC",
        ["Mongolian Baiti"] = "Noto Sans Mongolian",
    };

    /// <summary>One run of the converter takes most of its time to start: this many papers share it.</summary>
    public int BatchSize { get; init; } = 20;

    public TimeSpan ConversionLimit { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>A volume of a hundred guides has some hundreds of pages.</summary>
    public TimeSpan VolumeLimit { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Yields to everything else that runs on the machine.</summary>
    public bool InBackground { get; init; }

    /// <summary>For a converter beside the first, so that no official paper waits for a volume.</summary>
    public PapersSettings ForVolumes() => this with
    {
        WorkFolder = Path.Combine(WorkFolder, "volumes"),
        ConversionLimit = VolumeLimit,
        InBackground = true,
    };
}
