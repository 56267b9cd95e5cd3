namespace Suban.Components.Status;

/// <summary>One part of a joint process as it is drawn: who does what, in how long, after which others.</summary>
/// <param name="Stage">From 1; parts of one stage run side by side.</param>
/// <param name="After">Keys of the parts that come first.</param>
public sealed record ProcessStep(string Key, string Name, string Authority, string Limit, int Stage, IReadOnlyList<string> After);
