using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>A member of a region's team (代办员): helps for a department or at a service point, with certain items of the region's list.</summary>
internal sealed class AssistMember
{
    public const string PhoneColumn = "assist_members.phone";

    public required Guid AssistMemberId { get; init; }

    public required string Region { get; init; }

    public required DateOnly JoinedOn { get; init; }

    public string Name { get; private set; } = "";

    /// <summary>The account the member signs in with; null where there is none yet.</summary>
    public Guid? AccountId { get; private set; }

    public byte[] PhoneSealed { get; private set; } = [];

    /// <summary>A number of the office, not of the person (工作电话).</summary>
    public bool PhoneIsWork { get; private set; }

    public Guid? AuthorityId { get; private set; }

    public Guid? ServicePointId { get; private set; }

    /// <summary>The keys of the items as JSON.</summary>
    public string Items { get; private set; } = "[]";

    public DateOnly? LeftOn { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<string> ReadItems() => JsonSerializer.Deserialize<List<string>>(Items) ?? [];

    public Outcome<MemberChanged> Change(MemberForm form, byte[] phoneSealed)
    {
        if (LeftOn is not null)
        {
            return TeamRefusals.MemberLeft;
        }

        (Name, AccountId, PhoneSealed, PhoneIsWork) = (form.Name, form.AccountId, phoneSealed, form.PhoneIsWork);
        (AuthorityId, ServicePointId, Items) = (form.AuthorityId, form.PointId, JsonSerializer.Serialize(form.Items));
        Revision++;
        return new MemberChanged(AssistMemberId, Region, AuthorityId, ServicePointId);
    }

    public Outcome<MemberLeft> Leave(DateOnly on)
    {
        if (LeftOn is not null)
        {
            return TeamRefusals.MemberLeft;
        }

        (LeftOn, Revision) = (on, Revision + 1);
        return new MemberLeft(AssistMemberId, Region, on);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<AssistMember>
    {
        public void Configure(EntityTypeBuilder<AssistMember> builder)
        {
            builder.ToTable("assist_members");
            builder.HasKey(m => m.AssistMemberId);
            builder.Property(m => m.AssistMemberId).ValueGeneratedNever();
            builder.Property(m => m.Revision).IsConcurrencyToken();
            builder.HasIndex(m => m.Region);
            builder.HasIndex(m => m.AccountId);
        }
    }
}
