using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;
using Suban.Kernel.Identifiers;

namespace Suban.Cases;

/// <summary>The last number given in one sequence.</summary>
internal sealed class NumberSequence
{
    public required string Scope { get; init; }

    public long Last { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NumberSequence>
    {
        public void Configure(EntityTypeBuilder<NumberSequence> builder)
        {
            builder.ToTable("case_number_sequences");
            builder.HasKey(s => s.Scope);
        }
    }
}

/// <summary>
/// Gives case numbers (办件编号) without gap or double: the number is taken in the same transaction as the case, so a rolled-back
/// case gives its number back.
/// </summary>
internal static class Numbering
{
    // On the path of every submission, and its row lock should be held as briefly as can be.
    private const string TakeNext =
        "insert into case_number_sequences (scope, last) values (@p0, 1) " +
        "on conflict (scope) do update set last = case_number_sequences.last + 1 returning last";

    /// <summary>The theme case's number, counted per region and day of submission.</summary>
    public static async Task<string> NextCaseAsync(AppDbContext db, string region, DateOnly on, CancellationToken cancel)
    {
        var county = region.Length > 6 ? region[..6] : region.PadRight(6, '0');
        return CaseNumbers.Theme(county, on, await NextAsync(db, $"case/{county}/{on:yyyyMMdd}", cancel));
    }

    /// <summary>The step's own number, counted per implementation code and day of acceptance.</summary>
    public static async Task<string> NextStepAsync(
        AppDbContext db, string implementationCode, DateOnly on, CancellationToken cancel) =>
        CaseNumbers.Step(implementationCode, on, await NextAsync(db, $"step/{implementationCode}/{on:yyyyMMdd}", cancel));

    private static async Task<int> NextAsync(AppDbContext db, string scope, CancellationToken cancel) =>
        (int)await db.TakeAsync(TakeNext, [scope], cancel);
}
