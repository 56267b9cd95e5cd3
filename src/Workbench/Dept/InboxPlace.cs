using Suban.Cases;
using Suban.Cases.Filters;

namespace Suban.Workbench.Dept;

/// <summary>Which part of the inbox a reader came from (待办筛选), so that he comes back to it after an act.</summary>
internal sealed record InboxPlace
{
    public const string All = "all";

    /// <summary>Steps of other organs, handled by delegation (受托办理).</summary>
    public const string Entrusted = "entrusted";

    private const char Between = '~';

    private InboxPlace(InboxFilter filter, bool entrusted) => (Filter, IsEntrusted) = (filter, entrusted);

    public static InboxPlace Mine { get; } = new(new InboxFilter(MyTurn: true), entrusted: false);

    public InboxFilter Filter { get; }

    public bool IsEntrusted { get; }

    public bool MyTurn => Filter.MyTurn;

    /// <summary>More is asked than one of the counters shows.</summary>
    public bool IsNarrow => Filter is not { Stage: null, PartKey: null };

    /// <summary>The word in the address: what a counter shows, and where more is asked, the stage and the item after it; null for what waits for the reader.</summary>
    public string? Key => IsNarrow ? string.Join(Between, Part, Filter.Stage, Filter.PartKey) : Part;

    public string Href => Key is { } key ? $"/dept/inbox?light={key}" : "/dept/inbox";

    private string? Part => IsEntrusted ? Entrusted : Filter.Light is { } light ? Lights.Key(light) : MyTurn ? null : All;

    public static InboxPlace Of(InboxFilter filter) => new(filter, entrusted: false);

    /// <param name="key">As in the address; what no page of ours wrote is taken for nothing.</param>
    public static InboxPlace Read(string? key) =>
        (key ?? "").Split(Between) is [var part, var stage, var item, ..] ? Read(part, stage, item) : Read(key, null, null);

    public static InboxPlace Read(string? part, string? stage, string? item)
    {
        if (part == Entrusted)
        {
            return new InboxPlace(new InboxFilter(), entrusted: true);
        }

        var light = Lights.Read(part);
        return Of(new InboxFilter(
            light is null && part != All, light,
            InboxFilter.Stages.Cast<StepStatus?>().FirstOrDefault(s => s.ToString() == stage),
            item is { Length: > 0 and <= 100 } && item.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') ? item : null));
    }

    public string Ticking(bool all) => !all ? Href : With("tick", "all");

    public string TaskHref(Guid stepId) => Key is { } key ? $"/dept/tasks/{stepId}?light={key}" : $"/dept/tasks/{stepId}";

    public string More(string next) => With("after", next);

    private string With(string name, string value) => $"{Href}{(Key is null ? '?' : '&')}{name}={value}";
}
