using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Organisation.StandIns;

/// <param name="Roles">What is covered: <see cref="Role.Examiner"/>, <see cref="Role.Approver"/>, or both.</param>
public sealed record StandInForm(Guid? AbsentId, Guid? CoveringId, IReadOnlyList<Role> Roles, DateOnly? From, DateOnly? Until);

/// <summary>
/// Arranges who does a colleague's work for some days (安排代班): one's own, or, for who decides, anybody's of the department. Whoever
/// covers goes on with what the other has in hand; covering for who decides, he decides what he has not examined himself.
/// </summary>
public sealed class ArrangeStandIn(AppDbContext db)
{
    /// <summary>The longest absence, in days; beyond it the post itself is given to somebody.</summary>
    public const int MostDays = 183;

    public async Task<Outcome<StandInArranged>> RunAsync(Reader reader, StandInForm form, ProcessContext process, CancellationToken cancel)
    {
        if (reader.AuthorityId is not { } authority || !(reader.Has(Role.Examiner) || reader.Has(Role.Approver)))
        {
            return StandInRefusals.NotYours;
        }

        var people = await db.Set<Account>().Include(a => a.Roles).Where(a => a.AuthorityId == authority && a.DisabledAt == null && (a.Id == form.AbsentId || a.Id == form.CoveringId)).ToListAsync(cancel);
        var (absent, covering) = (people.Find(a => a.Id == form.AbsentId), people.Find(a => a.Id == form.CoveringId));
        if (Faults(form, absent, covering, RegionTime.DateOf(process.Now)) is { Count: > 0 } faults)
        {
            return StandInRefusals.Of(faults);
        }

        if (absent!.Id != reader.AccountId && !reader.Has(Role.Approver))
        {
            return StandInRefusals.NotYours;
        }

        var (from, until) = (form.From!.Value, form.Until!.Value);
        var others = await db.Set<StandIn>()
            .Where(s => s.AuthorityId == authority && s.EndedAt == null && s.FromDay <= until && s.UntilDay >= from).ToListAsync(cancel);
        if (others.Find(s => s.AbsentId == absent.Id && form.Roles.Contains(s.Role)) is { } twice)
        {
            return StandInRefusals.Twice(twice);
        }

        if (others.Find(s => s.AbsentId == covering!.Id) is { } away)
        {
            return StandInRefusals.CoveringIsAway(away);
        }

        var arranged = form.Roles.Select(role => new StandIn
        {
            StandInId = Guid.CreateVersion7(process.Now), AuthorityId = authority, AbsentId = absent.Id, AbsentName = absent.Name,
            CoveringId = covering!.Id, CoveringName = covering.Name, Role = role, FromDay = from, UntilDay = until,
            ArrangedByName = reader.Name, ArrangedAt = process.Now,
        }).ToList();
        db.AddRange(arranged);
        var told = new StandInArranged(authority, absent.Id, covering!.Id, form.Roles, from, until);
        db.Record(absent.Stream, told, process);
        return told;
    }

    private static List<FieldFault> Faults(StandInForm form, Account? absent, Account? covering, DateOnly today) =>
    [
        .. new[]
        {
            absent is null ? new FieldFault("absent", "请选择谁不在") : null,
            covering is null ? new FieldFault("covering", "请选择谁代班")
                : covering.Id == absent?.Id ? new FieldFault("covering", "不能自己代自己，请换一位同事")
                : !covering.Roles.Any(r => r.Role is Role.Examiner or Role.Approver) ? new FieldFault("covering", $"{covering.Name}不是审查或者审批人员") : null,
            RolesFault(form.Roles, absent, covering),
            form.From is not { } from ? new FieldFault("from", "请填写从哪天起")
                : from < today ? new FieldFault("from", "从今天或者以后的日子起") : null,
            form.Until is not { } until ? new FieldFault("until", "请填写到哪天止")
                : until < form.From ? new FieldFault("until", "不能早于开始的日子")
                : until > form.From?.AddDays(MostDays) ? new FieldFault("until", $"一次最长 {MostDays} 天；更长的请调整岗位") : null,
        }.OfType<FieldFault>(),
    ];

    /// <summary>Nobody has more covered than he does, and an opinion is written by an examiner.</summary>
    private static FieldFault? RolesFault(IReadOnlyList<Role> roles, Account? absent, Account? covering)
    {
        if (roles.Count == 0 || roles.Any(role => role is not (Role.Examiner or Role.Approver)))
        {
            return new FieldFault("roles", "请选择代什么");
        }

        var lacking = roles.Where(role => absent?.Roles.All(r => r.Role != role) is true).Select(role => role.Label()).ToList();
        return lacking.Count > 0 ? new FieldFault("roles", $"{absent!.Name}没有“{string.Join('、', lacking)}”的职责，不能代这一项")
            : roles.Contains(Role.Examiner) && covering?.Roles.All(r => r.Role is not Role.Examiner) is true
                ? new FieldFault("roles", $"{covering.Name}不是审查人员，不能代“{Role.Examiner.Label()}”")
            : null;
    }
}

/// <summary>A colleague does somebody's work for some days.</summary>
public sealed record StandInArranged(Guid AuthorityId, Guid AbsentId, Guid CoveringId, IReadOnlyList<Role> Roles, DateOnly From, DateOnly Until);
