using System.Text;
using System.Text.Json;
using System.Text.Encodings.Web;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Cases;

/// <summary>One answer of the merged form: as typed, and in the form that is checked and sent on.</summary>
/// <param name="Revision">The draft revision that last changed it, so that two devices can be told apart field by field.</param>
/// <param name="Source">Where a prefilled value came from, in words (来自身份证); null where it was typed.</param>
/// <param name="Locked">Verified with the identity: the form shows it and nobody types over it.</param>
/// <param name="Page">The page that sent it, so that one page never quarrels with itself.</param>
public sealed record FormValue(string Typed, string Value, int Revision, string? Source = null, bool Locked = false, string? Page = null);

/// <summary>The filled merged form of a draft and, unchanged, of the case made from it; sealed as a whole because every line is personal.</summary>
internal sealed class CaseForm
{
    private const string Column = "case_forms.answers";

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required Guid CaseId { get; init; }

    public byte[] Answers { get; private set; } = [];

    public SortedDictionary<string, FormValue> Open(FieldCipher cipher) => Answers.Length == 0
        ? new(StringComparer.Ordinal)
        : new(JsonSerializer.Deserialize<Dictionary<string, FormValue>>(cipher.Open(Column, CaseId, Answers), _json) ?? [], StringComparer.Ordinal);

    public void Seal(FieldCipher cipher, SortedDictionary<string, FormValue> values) =>
        Answers = cipher.Seal(Column, CaseId, JsonSerializer.Serialize(values, _json));

    /// <summary>SHA-256 over the normalised values in the order of their ids, the same for everyone who holds the same facts.</summary>
    public static string Checksum(IEnumerable<KeyValuePair<string, string>> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{id.Length}:{id}{value.Length}:{value}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseForm>
    {
        public void Configure(EntityTypeBuilder<CaseForm> builder)
        {
            builder.ToTable("case_forms");
            builder.HasKey(f => f.CaseId);
            builder.Property(f => f.CaseId).ValueGeneratedNever();
        }
    }
}
