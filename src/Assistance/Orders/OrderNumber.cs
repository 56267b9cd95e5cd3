using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Orders;

/// <summary>Gives orders their numbers (帮办编号): BB, the region, the day and four places, taken in the transaction of the order.</summary>
internal sealed class OrderNumber
{
    public required string Scope { get; init; }

    public required int Last { get; init; }

    public static async Task<string> NextAsync(AppDbContext db, ProcessContext process, CancellationToken cancel)
    {
        var scope = string.Create(CultureInfo.InvariantCulture, $"BB{process.Region}{RegionTime.DateOf(process.Now):yyyyMMdd}");
        var last = await db.TakeAsync(
            "insert into assistance_numbers (scope, last) values (@p0, 1) on conflict (scope) do update set last = assistance_numbers.last + 1 returning last", [scope], cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{scope}{last:D4}");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<OrderNumber>
    {
        public void Configure(EntityTypeBuilder<OrderNumber> builder)
        {
            builder.ToTable("assistance_numbers");
            builder.HasKey(n => n.Scope);
        }
    }
}
