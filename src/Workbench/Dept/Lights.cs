using Suban.Clocks;
using Suban.Components.Status;

namespace Suban.Workbench.Dept;

/// <summary>The lights of the clocks (亮灯) as the pages draw them.</summary>
internal static class Lights
{
    /// <summary>The order of the counters: the most urgent first.</summary>
    public static IReadOnlyList<Light> All { get; } = [Light.Red, Light.Yellow, Light.Green, Light.Grey];

    public static LampColour Colour(Light light) => light switch
    {
        Light.Red => LampColour.Red,
        Light.Yellow => LampColour.Yellow,
        Light.Green => LampColour.Green,
        Light.Grey => LampColour.Grey,
    };

    /// <summary>The word in the address.</summary>
    public static string Key(Light light) => light switch
    {
        Light.Red => "red",
        Light.Yellow => "yellow",
        Light.Green => "green",
        Light.Grey => "grey",
    };

    public static string Word(Light light) => light switch
    {
        Light.Red => "红灯，已超期",
        Light.Yellow => "黄灯，快到期",
        Light.Green => "绿灯，正常",
        Light.Grey => "灰灯，停钟",
    };

    public static Light? Read(string? key) => All.Cast<Light?>().FirstOrDefault(light => Key(light!.Value) == key);
}
