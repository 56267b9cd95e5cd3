using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Catalogue.Mistakes;

/// <summary>A mistake somebody found in a published guide (指南差错): where, in which version, and what became of it.</summary>
internal sealed class GuideMistake
{
    public const string ContactColumn = "guide_mistakes.contact";

    public required Guid GuideMistakeId { get; init; }

    public required string Region { get; init; }

    /// <summary>By which whoever found it asks what became of it; nobody could guess it.</summary>
    public required string Number { get; init; }

    /// <summary>The theme whose guide it is; null for that of an item.</summary>
    public int? Theme { get; init; }

    /// <summary>The item's key.</summary>
    public string? Item { get; init; }

    /// <summary>As the guide was called then.</summary>
    public required string GuideName { get; init; }

    /// <summary>The version of the catalogue it was found in.</summary>
    public required int FoundIn { get; init; }

    public required GuidePart Part { get; init; }

    public required string Words { get; init; }

    /// <summary>The telephone number, sealed; null where none was left.</summary>
    public byte[]? ContactSealed { get; init; }

    /// <summary>The same with its middle hidden, as lists show it.</summary>
    public string? ContactMasked { get; init; }

    /// <summary>Of whoever was signed in; null for a visitor.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Who gets the message; null for a visitor and for staff.</summary>
    public Guid? PartyId { get; init; }

    /// <summary>The clerk who found it at work.</summary>
    public string? StaffName { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>The last day it should have been settled by.</summary>
    public required DateOnly AnswerBy { get; init; }

    public MistakeState State { get; private set; }

    /// <summary>To who found it; where it was mended, readers of the guide see it too.</summary>
    public string? Answer { get; private set; }

    /// <summary>The version of the catalogue that no longer has it.</summary>
    public int? MendedIn { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredByName { get; private set; }

    public int Revision { get; private set; } = 1;

    public bool IsOpen => State is MistakeState.Open or MistakeState.Accepted;

    /// <param name="version">Where it is mended: the version that no longer has it.</param>
    public GuideMistakeAnswered Reply(MistakeState state, string answer, int? version, string by, ProcessContext process)
    {
        (State, Answer, MendedIn, AnsweredAt, AnsweredByName, Revision) = (state, answer, version, process.Now, by, Revision + 1);
        return new GuideMistakeAnswered(Region, GuideMistakeId, state, version);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<GuideMistake>
    {
        public void Configure(EntityTypeBuilder<GuideMistake> builder)
        {
            builder.ToTable("guide_mistakes");
            builder.HasKey(m => m.GuideMistakeId);
            builder.Property(m => m.GuideMistakeId).ValueGeneratedNever();
            builder.Property(m => m.Revision).IsConcurrencyToken();
            builder.HasIndex(m => m.Number).IsUnique();
        }
    }
}

/// <summary>Which part of a guide (指南内容): what a mistake is in.</summary>
public enum GuidePart
{
    Material,
    Limit,
    Fee,
    Place,
    Form,
    Other,
}

/// <summary>What became of a mistake (差错状态).</summary>
public enum MistakeState
{
    /// <summary>Nobody has answered (待核实).</summary>
    Open,

    /// <summary>It is one, and the next version is without it (下一版改正).</summary>
    Accepted,

    /// <summary>A published version is without it (已改正).</summary>
    Mended,

    /// <summary>The guide is right (不是差错).</summary>
    NotMistake,
}
