using Suban.Clocks;

namespace Suban.Workbench.Dept;

/// <summary>Which part of the inbox a reader came from (待办筛选), so that he comes back to it after an act.</summary>
/// <param name="Key">A light's key, <see cref="All"/>, <see cref="Entrusted"/>, or null for what waits for the reader.</param>
internal sealed record InboxPlace(string? Key)
{
    public const string All = "all";

    /// <summary>Steps of other organs, handled by delegation (受托办理).</summary>
    public const string Entrusted = "entrusted";

    public Light? Light => Lights.Read(Key);

    public bool MyTurn => Light is null && Key is not (All or Entrusted);

    public string Href => MyTurn ? "/dept/inbox" : $"/dept/inbox?light={Key}";

    public string TaskHref(Guid stepId) => MyTurn ? $"/dept/tasks/{stepId}" : $"/dept/tasks/{stepId}?light={Key}";

    public string More(string next) => MyTurn ? $"/dept/inbox?after={next}" : $"/dept/inbox?light={Key}&after={next}";
}
