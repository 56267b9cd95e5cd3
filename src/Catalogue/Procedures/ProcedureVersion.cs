using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Procedures;

/// <summary>What editors add to a theme's operating procedure (规程备注); the steps themselves follow from the theme.</summary>
internal sealed class ProcedureVersion
{
    public required string Region { get; init; }

    public required int Number { get; init; }

    public required int Version { get; init; }

    /// <summary>By step, as JSON.</summary>
    public required string Remarks { get; init; }

    /// <summary>The version of the catalogue its steps were read in.</summary>
    public required int CatalogueNumber { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required string WrittenByName { get; init; }

    public DateOnly ReviewDueOn { get; private set; }

    public int Revision { get; private set; }

    public static string Text(IReadOnlyDictionary<string, string> remarks) =>
        JsonSerializer.Serialize(new Dictionary<string, string>(remarks), CatalogueJson.Readable.DictionaryStringString);

    public IReadOnlyDictionary<string, string> ReadRemarks() =>
        JsonSerializer.Deserialize(Remarks, CatalogueJson.Readable.DictionaryStringString) ?? new Dictionary<string, string>();

    /// <param name="next">The day by which it is looked at again.</param>
    public void ReviewBy(DateOnly next) => (ReviewDueOn, Revision) = (next, Revision + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<ProcedureVersion>
    {
        public void Configure(EntityTypeBuilder<ProcedureVersion> builder)
        {
            builder.ToTable("procedure_versions");
            builder.HasKey(p => new { p.Region, p.Number, p.Version });
            builder.Property(p => p.Revision).IsConcurrencyToken();
        }
    }
}

/// <summary>Somebody looked whether a procedure is kept and still right (规程复核).</summary>
internal sealed class ProcedureReview
{
    public required Guid ProcedureReviewId { get; init; }

    public required string Region { get; init; }

    public required int Number { get; init; }

    public required int Version { get; init; }

    public required string Finding { get; init; }

    /// <summary>It can stay as it is.</summary>
    public required bool Sound { get; init; }

    public required DateOnly ReviewedOn { get; init; }

    public required string ReviewedByName { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProcedureReview>
    {
        public void Configure(EntityTypeBuilder<ProcedureReview> builder)
        {
            builder.ToTable("procedure_reviews");
            builder.HasKey(r => r.ProcedureReviewId);
            builder.Property(r => r.ProcedureReviewId).ValueGeneratedNever();
            builder.HasIndex(r => new { r.Region, r.Number });
        }
    }
}
