using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Assistance.Team;

/// <summary>Changes where a member helps, with what, or how to reach him (调整代办员).</summary>
public sealed class ChangeMember(AppDbContext db, MemberRules rules, LastOfTheirs last, FilingOfChange filings, FieldCipher cipher)
{
    /// <param name="seen">The state whoever changes it saw.</param>
    public async Task<Outcome<MemberChanged>> RunAsync(
        Reader reader, Guid memberId, int seen, MemberForm form, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.MemberAsync(memberId, seen, process, cancel);
        if (!found.TryGet(out var member))
        {
            return found.Refusal;
        }

        if ((MemberRules.MayKeep(reader, member.AuthorityId, form.AuthorityId) ?? await rules.RefusalOfAsync(form, memberId, process, cancel)
            ?? await last.RefusalOfAsync(member, form.AuthorityId, form.PointId, cancel)) is { } refusal)
        {
            return refusal;
        }

        var outcome = member.Change(form, cipher.Seal(AssistMember.PhoneColumn, memberId, form.Phone));
        if (outcome.TryGet(out var changed))
        {
            filings.Add(reader, memberId, MemberChange.Changed, form.On!.Value, form.Reason, process);
            db.Record(TeamRows.OfMember(memberId), changed, process);
        }

        return outcome;
    }
}
