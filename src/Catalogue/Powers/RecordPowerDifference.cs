using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Powers;

/// <summary>What somebody records about a difference.</summary>
/// <param name="AuthorityId">The department that sees to it; null where nobody was named yet.</param>
/// <param name="Reason">Needed for whatever is not left open.</param>
/// <param name="Seen">The revision whoever records saw; 0 before the first record.</param>
public sealed record DifferenceForm(Guid? AuthorityId, DateOnly? DueOn, DifferenceState? State, string Reason, int Seen);

/// <summary>
/// Records whose a difference from the list of powers is and how it is settled (处理清单差异). What is off the list stays only where
/// supervision approves it with a reason.
/// </summary>
public sealed class RecordPowerDifference(AppDbContext db, CatalogueStore catalogue, Regions regions, Authorities authorities)
{
    public async Task<Outcome<PowerDifferenceRecorded>> RunAsync(Reader reader, string key, DifferenceForm form, ProcessContext process, CancellationToken cancel)
    {
        if (catalogue.Current.Region(process.Region) is not { } region || await db.PowerListAsync(regions, process.Region, cancel) is not { } list)
        {
            return PowerRefusals.NoList;
        }

        if (PowerDifference.Between(region.Library.Document.Items, list.Read()).All(d => d.Key != key))
        {
            return PowerRefusals.NoDifference;
        }

        if (FaultsOf(form, process) is { } faulty)
        {
            return faulty;
        }

        if (form.State is DifferenceState.Approved && !reader.Has(Role.Supervisor))
        {
            return PowerRefusals.NotYours;
        }

        var record = await db.Set<DifferenceRecord>().SingleOrDefaultAsync(d => d.Region == process.Region && d.Key == key, cancel);
        if ((record?.Revision ?? 0) != form.Seen)
        {
            return PowerRefusals.Moved;
        }

        if (record is null)
        {
            record = new DifferenceRecord { Region = process.Region, Key = key };
            db.Add(record);
        }

        record.Give(form.AuthorityId, form.DueOn);
        record.Settle(form.State!.Value, form.Reason.Trim() is { Length: > 0 } reason ? reason : null, reader.Name, process.Now);
        var recorded = new PowerDifferenceRecorded(record.Region, key, record.State, record.AuthorityId, record.DueOn, record.Reason);
        db.Record($"powers/{record.Region}", recorded, process);
        return recorded;
    }

    private Refusal? FaultsOf(DifferenceForm form, ProcessContext process) => new FormFaults()
        .When(form.State is null, nameof(form.State), "请选择怎样处理")
        .Text(nameof(form.Reason), "理由", form.Reason, EditedText.MostInText, optional: form.State is null or DifferenceState.Open)
        .When(form.AuthorityId is { } authority && authorities.Find(authority)?.Region != process.Region, nameof(form.AuthorityId), "请从列表里选择部门")
        .When(form.State is DifferenceState.Open && form.DueOn < RegionTime.DateOf(process.Now), nameof(form.DueOn), "期限不能早于今天")
        .Refusal;
}
