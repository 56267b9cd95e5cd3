using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Assistance.Team;

/// <summary>Enters a member of the team (登记代办员).</summary>
public sealed class AddMember(AppDbContext db, MemberRules rules, FilingOfChange filings, FieldCipher cipher)
{
    public async Task<Outcome<MemberJoined>> RunAsync(Reader reader, MemberForm form, ProcessContext process, CancellationToken cancel)
    {
        if (MemberRules.MayKeep(reader, form.AuthorityId) is { } foreign)
        {
            return foreign;
        }

        if (await rules.RefusalOfAsync(form, null, process, cancel) is { } refusal)
        {
            return refusal;
        }

        var id = Guid.CreateVersion7(process.Now);
        var member = new AssistMember { AssistMemberId = id, Region = process.Region, JoinedOn = form.On!.Value };
        var outcome = member.Change(form, cipher.Seal(AssistMember.PhoneColumn, id, form.Phone));
        if (!outcome.TryGet(out _))
        {
            return outcome.Refusal;
        }

        db.Add(member);
        filings.Add(reader, id, MemberChange.Joined, member.JoinedOn, form.Reason, process);
        var joined = new MemberJoined(id, process.Region, form.AuthorityId, form.PointId, member.JoinedOn);
        db.Record(TeamRows.OfMember(id), joined, process);
        return joined;
    }
}
