using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Team;

/// <param name="Receipt">The receipt's number or words; empty where there is none.</param>
public sealed record FilingForm(string To, DateOnly? On, string Receipt);

/// <summary>Records that a change of the team was filed (登记报备).</summary>
public sealed class FileMemberChange(AppDbContext db)
{
    public async Task<Outcome<MemberChangeFiled>> RunAsync(
        Reader reader, Guid memberId, Guid filingId, FilingForm form, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<MemberFiling>().SingleOrDefaultAsync(
                f => f.Region == process.Region && f.AssistMemberId == memberId && f.MemberFilingId == filingId, cancel) is not { } filing ||
            await db.Set<AssistMember>().SingleOrDefaultAsync(m => m.AssistMemberId == memberId, cancel) is not { } member)
        {
            return TeamRefusals.FilingNotFound;
        }

        var faults = new FormFaults()
            .Text("FiledTo", "报备单位", form.To, EditedText.MostInName)
            .Past("FiledOn", "报备日期", form.On, process)
            .When(form.On < filing.HappenedOn, "FiledOn", $"不能早于调整的日期（{filing.HappenedOn:yyyy-MM-dd}）")
            .Text("Receipt", "回执", form.Receipt, EditedText.MostInName, optional: true);
        if ((MemberRules.MayKeep(reader, member.AuthorityId) ?? faults.Refusal) is { } refusal)
        {
            return refusal;
        }

        var outcome = filing.File(form, reader.Name);
        if (outcome.TryGet(out var filed))
        {
            db.Record(TeamRows.OfMember(memberId), filed, process);
        }

        return outcome;
    }
}
