namespace Suban.Catalogue.Mistakes;

/// <summary>Somebody found a mistake in a guide.</summary>
/// <param name="WithContact">A telephone number was left.</param>
public sealed record GuideMistakeReported(string Region, Guid GuideMistakeId, string Number, int? Theme, string? Item, GuidePart Part, bool WithContact);

/// <summary>What became of it; where a theme was published without it, by that.</summary>
/// <param name="Version">The version of the catalogue that is without it.</param>
public sealed record GuideMistakeAnswered(string Region, Guid GuideMistakeId, MistakeState State, int? Version);

/// <summary>An editor looked at a telephone number.</summary>
public sealed record MistakeContactSeen(string Region, Guid GuideMistakeId);
