using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Certificates;

/// <summary>
/// The last number given in one sequence. It is taken inside the transaction that uses it, so a number is neither skipped nor given twice.
/// </summary>
internal sealed class NumberSequence
{
    public required string Scope { get; init; }

    public required int Last { get; init; }

    public static async Task<int> NextAsync(AppDbContext db, string scope, CancellationToken cancel) => (int)await db.TakeAsync(
        "insert into document_numbers (scope, last) values (@p0, 1) on conflict (scope) do update set last = document_numbers.last + 1 returning last",
        [scope], cancel);

    internal sealed class Mapping : IEntityTypeConfiguration<NumberSequence>
    {
        public void Configure(EntityTypeBuilder<NumberSequence> builder)
        {
            builder.ToTable("document_numbers");
            builder.HasKey(s => s.Scope);
        }
    }
}
