namespace Suban.Catalogue.Adopting;

/// <summary>
/// Through which sections of its one department an item goes (内部科室), in their order. To everybody outside it stays one step with
/// one limit.
/// </summary>
/// <param name="Before">How many sections looked at it before needless ones were taken out (取消不必要的审核把关).</param>
/// <param name="NeedsLocalConfirmation">The department has not confirmed it yet (以本地确认为准).</param>
public sealed record InternalSections(string Item, IReadOnlyList<string> Now, int Before, bool NeedsLocalConfirmation);
