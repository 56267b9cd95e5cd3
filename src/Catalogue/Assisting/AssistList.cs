namespace Suban.Catalogue.Assisting;

/// <summary>The list of approvals a region's assistants help with (帮您办目录), as the region prints it.</summary>
public sealed record AssistList
{
    /// <summary>The heading as printed.</summary>
    public required string Title { get; init; }

    /// <summary>第一批; null where the region publishes no batches.</summary>
    public string? Batch { get; init; }

    public string? Source { get; init; }

    /// <summary>For whom and for what the region offers it, one sentence each.</summary>
    public IReadOnlyList<string> Scope { get; init => field = value ?? []; } = [];

    /// <summary>The steps in the region's own words, in their order.</summary>
    public IReadOnlyList<string> Steps { get; init => field = value ?? []; } = [];

    /// <summary>The region's names of the stages; several stages may share one.</summary>
    public IReadOnlyDictionary<ProjectStage, string> Stages { get; init => field = value ?? new Dictionary<ProjectStage, string>(); } = new Dictionary<ProjectStage, string>();

    public IReadOnlyList<AssistEntry> Entries { get; init => field = value ?? []; } = [];

    /// <summary>What is wrong with the region's papers as a whole, one sentence each; reported until somebody settles it.</summary>
    public IReadOnlyList<string> PrintedDefects { get; init => field = value ?? []; } = [];

    public bool NeedsLocalConfirmation { get; init; }
}

/// <summary>One line of the list.</summary>
public sealed record AssistEntry
{
    /// <summary>Counts from 1 without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>The key of the assist item.</summary>
    public required string Item { get; init; }

    /// <summary>The department as the region's list prints it (区住建局（交通）).</summary>
    public required string Department { get; init; }

    public string? Remark { get; init; }

    /// <summary>The batch with which it was published (第二批), where it is not the list's own.</summary>
    public string? Batch { get; init; }

    /// <summary>Where the region's papers disagree with the list; kept as found, reported until somebody settles it.</summary>
    public PrintedDefects Printed { get; init => field = value ?? PrintedDefects.None; } = PrintedDefects.None;
}

/// <summary>A line of a region's list with the assist item it is about.</summary>
public sealed record AssistLine(AssistEntry Entry, AssistItem Item)
{
    internal static IReadOnlyList<AssistLine> Of(CatalogueDocument document, AssistList? list)
    {
        if (list is null)
        {
            return [];
        }

        var items = document.AssistItems.ToDictionary(i => i.Key);
        return [.. list.Entries.Where(e => items.ContainsKey(e.Item)).Select(e => new AssistLine(e, items[e.Item]))];
    }
}

/// <summary>How an entry stands in the region's papers where they differ from the list itself.</summary>
public sealed record PrintedDefects
{
    public static PrintedDefects None { get; } = new();

    /// <summary>The number as printed, where it is not the place in the list.</summary>
    public int? Number { get; init; }

    /// <summary>The name on the application form and the roster.</summary>
    public string? OtherName { get; init; }

    /// <summary>The department on the roster.</summary>
    public string? OtherDepartment { get; init; }

    /// <summary>The roster names nobody who helps with it.</summary>
    public bool NoAssistant { get; init; }

    /// <summary>The letter of authority leaves it out.</summary>
    public bool NotInLetter { get; init; }
}
