using Suban.Cases.Delegations;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Workbench.Watch;

/// <summary>The two organs of a delegation and its kind.</summary>
internal sealed record ChosenSides(Authority Grantor, Authority Grantee, DelegationKind Kind);

/// <summary>What can be chosen for a delegation (交互授权): who delegates, to whom, what.</summary>
internal sealed class DelegationChoices(Regions regions, Authorities authorities, DelegationSides sides, DelegableItems items)
{
    /// <summary>The reader's own organ, or those of the regions he supervises.</summary>
    public IReadOnlyList<Choice> Grantors(Reader reader) => Choices(All().Where(a => sides.SpeaksFor(reader, a)));

    /// <summary>The organs the law allows, as far as one of the reader's may delegate to them.</summary>
    public IReadOnlyList<Choice> Grantees(Reader reader)
    {
        var grantors = All().Where(a => sides.SpeaksFor(reader, a)).DistinctBy(a => a.Region).ToList();
        return Choices(All().Where(a => DelegationSides.IsOrgan(a) && grantors.Exists(g => sides.KindOf(g, a) is not null)));
    }

    public IReadOnlyList<Choice> Items(ChosenSides chosen) => [.. items.Of(chosen.Grantor, chosen.Grantee).Select(i => new Choice(i.Key, i.Name))];

    public Outcome<ChosenSides> Find(Reader reader, string? grantorId, string? granteeId)
    {
        if (Find(grantorId) is not { } grantor || !sides.SpeaksFor(reader, grantor))
        {
            return Invalid("Grantor", "请选择委托机关");
        }

        return Find(granteeId) is not { } grantee || !DelegationSides.IsOrgan(grantee) ? Invalid("Grantee", "请选择受托机关")
            : sides.KindOf(grantor, grantee) is { } kind ? new ChosenSides(grantor, grantee, kind)
            : Invalid("Grantee", "只能上级授权下级、下级委托上级，或者旗县区之间相互委托，请换一个机关");
    }

    private Authority? Find(string? id) => Guid.TryParse(id, out var authorityId) ? authorities.Find(authorityId) : null;

    private IEnumerable<Authority> All() => regions.All.SelectMany(r => authorities.Of(r.Code)).DistinctBy(a => a.AuthorityId);

    private static IReadOnlyList<Choice> Choices(IEnumerable<Authority> organs) => [.. organs.Select(a => new Choice($"{a.AuthorityId}", a.Name))];

    private static Refusal Invalid(string field, string message) =>
        new("delegation.invalid", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}
