using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Delegations;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests.Delegations;

/// <summary>Delegations between the sample region and another.</summary>
internal static class Delegating
{
    public const string Elsewhere = "150303";

    public const DelegatedPowers All = DelegatedPowers.Acceptance | DelegatedPowers.Approval | DelegatedPowers.Seal | DelegatedPowers.Certificate;

    public static Authority Organ(this World world, string region, string key) => world.Services.GetRequiredService<Authorities>().Find(region, key)!;

    /// <summary>Somebody of the organ of that kind in the other region, who examines and approves.</summary>
    public static Reader Outsider(this World world, string key, params Role[] roles) =>
        World.Staff("外地" + key, world.Organ(Elsewhere, key).AuthorityId, roles.Length == 0 ? [Role.Examiner, Role.Approver] : roles) with { Region = Elsewhere };

    /// <summary>Offered by the organ of a step and accepted by the grantee, from today for a year.</summary>
    public static async Task<Guid> DelegateAsync(
        this World world, Authority grantor, Authority grantee, DelegatedPowers powers, bool accept = true, params string[] parts)
    {
        var (id, now) = (Guid.CreateVersion7(world.Database.Clock.GetUtcNow()), world.Database.Clock.GetUtcNow());
        await world.Database.ArrangeAsync(db =>
        {
            db.Add(new Delegation
            {
                DelegationId = id, Kind = DelegationKind.Across,
                GrantorId = grantor.AuthorityId, GrantorName = grantor.Name, GrantorRegion = grantor.Region,
                GranteeId = grantee.AuthorityId, GranteeName = grantee.Name, GranteeRegion = grantee.Region,
                Powers = powers, ValidFrom = RegionTime.DateOf(now), ValidUntil = RegionTime.DateOf(now).AddYears(1),
                DocumentNumber = "白委〔2026〕1号", StoredFileId = Guid.CreateVersion7(now), FileName = "委托书.pdf", NamesGrantee = true,
                OfferedBy = TestKit.TestProcess.Actor, OfferedByName = "局长", OfferedAt = now,
                Items = [.. parts.Select(part => new DelegationItem { DelegationId = id, ItemKey = part, ItemName = part })],
            });
            return Task.CompletedTask;
        });
        if (accept)
        {
            var head = World.Staff("受托局长", grantee.AuthorityId, Role.Approver) with { Region = grantee.Region };
            await world.DoAsync<AcceptDelegation, DelegationAccepted>((op, p, c) => op.RunAsync(head, id, p, c));
        }

        return id;
    }

    public static Task<Outcome<DelegationRevoked>> RevokeAsync(this World world, Guid delegationId, Reader reader, string reason = "职责调整") =>
        world.TryAsync<RevokeDelegation, DelegationRevoked>((op, p, c) => op.RunAsync(reader, delegationId, reason, p, c));
}
