using Suban.Kernel;

namespace Suban.Messaging.Deliveries;

/// <summary>The hours of the day in which a text message may ring (短信发送时段).</summary>
public sealed record SendingHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The same instant within the hours, otherwise the next beginning of them.</summary>
    public DateTimeOffset NotBefore(DateTimeOffset instant)
    {
        var (day, time) = (RegionTime.DateOf(instant), TimeOnly.FromDateTime(RegionTime.Local(instant).DateTime));
        return time < From ? RegionTime.At(day, From)
            : time >= To ? RegionTime.At(day.AddDays(1), From)
            : instant;
    }
}
