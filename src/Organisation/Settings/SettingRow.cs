using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Settings;

/// <summary>A setting entered in /admin. Rows are only added: an older value stays readable for the days it was in force.</summary>
internal sealed class SettingRow
{
    public required Guid SettingRowId { get; init; }

    public required string Region { get; init; }

    public required string Key { get; init; }

    public required string Value { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SettingRow>
    {
        public void Configure(EntityTypeBuilder<SettingRow> builder)
        {
            builder.ToTable("region_setting");
            builder.HasKey(r => r.SettingRowId);
        }
    }
}
