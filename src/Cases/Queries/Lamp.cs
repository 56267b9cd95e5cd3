using Suban.Clocks;

namespace Suban.Cases.Queries;

/// <summary>The light of a list row, read from the cached due times; the page of one case computes it from the events.</summary>
internal static class Lamp
{
    public static Light Of(DateTimeOffset? dueAt, DateTimeOffset? warnAt, bool paused, DateTimeOffset now) =>
        dueAt is null ? Light.Grey
        : now > dueAt ? Light.Red
        : paused ? Light.Grey
        : now >= warnAt ? Light.Yellow
        : Light.Green;
}
