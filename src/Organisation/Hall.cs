namespace Suban.Organisation;

/// <summary>A service hall (政务服务中心), or the centre of a township (便民服务中心), with its windows.</summary>
public sealed record Hall(
    Guid HallId, string Region, string Name, string Address, string Phone, IReadOnlyList<ServiceWindow> Windows)
{
    /// <summary>Address and telephone are shipped without a confirmed source (以本地确认为准).</summary>
    public bool NeedsLocalConfirmation { get; init; }

    /// <summary>The numbers of the themes it receives; empty where it receives every one.</summary>
    public IReadOnlyList<int> Themes { get; init; } = [];

    /// <summary>When it is open, in words; null where the region's hours say it.</summary>
    public string? Hours { get; init; }

    public bool Takes(int theme) => Themes.Count == 0 || Themes.Contains(theme);
}

/// <summary>One window of a hall (综合窗口 and its neighbours).</summary>
/// <param name="Number">As painted above the window (<c>03</c>).</param>
public sealed record ServiceWindow(Guid WindowId, Guid HallId, string Number, string Name, WindowKind Kind, bool Open);

public enum WindowKind
{
    Integrated,
    OneThing,
    Assistance,
    Issue,
    Consultation,
}
