using Suban.Components.Fields;

namespace Suban.Workbench.Watch;

internal static class OptionalDay
{
    /// <summary>The date that was typed; null where it is none, which the operation says in its own words.</summary>
    public static DateOnly? Read(this DateParts typed) => typed.TryRead(out var date) ? date : null;
}
