using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Team;

/// <summary>Puts every change of the team on the list of what has to be filed.</summary>
public sealed class FilingOfChange(AppDbContext db, Regions regions, Calendars calendars)
{
    public void Add(Reader reader, Guid memberId, MemberChange change, DateOnly on, string reason, ProcessContext process)
    {
        var today = RegionTime.DateOf(process.Now);
        db.Add(new MemberFiling
        {
            MemberFilingId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            AssistMemberId = memberId,
            Change = change,
            HappenedOn = on,
            Reason = reason.Trim(),
            RecordedByName = reader.Name,
            RecordedAt = process.Now,
            DueOn = calendars.For(process.Region).Add(on, regions.Settings(process.Region, today).AssistFilingDays),
        });
    }
}
