namespace Suban.Catalogue.Mistakes;

/// <summary>A mistake as editors and supervision see it.</summary>
/// <param name="By">The clerk who found it; null for a reader.</param>
/// <param name="Late">It should have been settled by now.</param>
public sealed record MistakeView(
    Guid GuideMistakeId, string Region, int? Theme, string? Item, string GuideName, int FoundIn, GuidePart Part, string Words,
    string? Contact, string? By, bool SignedIn, DateTimeOffset ReportedAt, DateOnly AnswerBy, MistakeState State, bool Late)
{
    public string? Answer { get; init; }

    public int? MendedIn { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? AnsweredByName { get; init; }

    public int Revision { get; init; }

    public bool IsOpen => State is MistakeState.Open or MistakeState.Accepted;
}

/// <summary>A mistake as whoever found it sees it; nothing in it says who that was.</summary>
public sealed record FoundMistake(
    string Number, int? Theme, string? Item, string GuideName, GuidePart Part, string Words, DateTimeOffset ReportedAt, DateOnly AnswerBy,
    MistakeState State, string? Answer, int? MendedIn, DateTimeOffset? AnsweredAt);

/// <summary>A line of what a later version is without; the words are the editor's, never the reader's.</summary>
public sealed record MendedMistake(int MendedIn, GuidePart Part, string Answer);

/// <summary>How many are open, by the number of the theme and by the key of the item.</summary>
public sealed record OpenMistakes(IReadOnlyDictionary<int, int> Themes, IReadOnlyDictionary<string, int> Items)
{
    public static OpenMistakes None { get; } = new(new Dictionary<int, int>(), new Dictionary<string, int>());
}
