namespace Suban.Server.Tests;

/// <summary>Theme 8 with the shortest answers, as these tests apply for it.</summary>
internal static class Restaurant
{
    public const string Application = "/apply/new?theme=8&region=152529&area=up-to-50&cold=no&drain=no&home=no&sign=no";

    /// <summary>The first of its items, at the market supervision authority.</summary>
    public const string Licence = "business-registration";
}
