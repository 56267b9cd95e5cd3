using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel.Crypto;

namespace Suban.Cases.Archives;

/// <summary>
/// The archive index of an ended case (归档目录): what there is and the hash of each, kept when the case itself is no longer in daily use.
/// The journal holds the hash of the index, so neither can be changed without the other.
/// </summary>
internal sealed class CaseArchive
{
    private static readonly JsonSerializerOptions _json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    public required Guid CaseId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Region { get; init; }

    public required CaseStatus Ending { get; init; }

    public required string DocumentsJson { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    public required DateTimeOffset ArchivedAt { get; init; }

    public IReadOnlyList<ArchivedDocument> Documents => JsonSerializer.Deserialize<List<ArchivedDocument>>(DocumentsJson, _json) ?? [];

    /// <summary>SM3 of the index, byte for byte as it is stored.</summary>
    public string IndexHash => Convert.ToHexStringLower(Sm3.Of(Encoding.UTF8.GetBytes(DocumentsJson)));

    public static string Write(IReadOnlyList<ArchivedDocument> documents) => JsonSerializer.Serialize(documents, _json);

    internal sealed class Mapping : IEntityTypeConfiguration<CaseArchive>
    {
        public void Configure(EntityTypeBuilder<CaseArchive> builder)
        {
            builder.ToTable("case_archives");
            builder.HasKey(a => a.CaseId);
            builder.Property(a => a.CaseId).ValueGeneratedNever();
            builder.Property(a => a.DocumentsJson).HasColumnName("documents");
            builder.Ignore(a => a.Documents);
            builder.Ignore(a => a.IndexHash);
            builder.HasIndex(a => new { a.ArchivedAt, a.CaseId });
        }
    }
}

/// <summary>What a line of the index stands for, in the order of the file (卷内次序).</summary>
public enum ArchivedPart
{
    Form,
    Material,
    Notice,
    Decision,
    HandOver,
    Paper,
    Talk,
    Journal,
}

/// <summary>One line of the index.</summary>
/// <param name="Key">By which it is found again; never shown.</param>
/// <param name="Hash">Of its content on the day of archiving, in hexadecimal digits.</param>
public sealed record ArchivedDocument(ArchivedPart Part, string Name, string Key, string Hash);
