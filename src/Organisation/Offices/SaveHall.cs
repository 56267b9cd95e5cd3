using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Offices;

/// <summary>Adds or changes a hall (政务服务中心).</summary>
public sealed class SaveHall(AppDbContext db, Halls halls, Regions regions)
{
    /// <param name="hallId">Null adds one.</param>
    public async Task<Outcome<HallSaved>> RunAsync(
        Guid? hallId, string region, HallForm form, ProcessContext process, CancellationToken cancel)
    {
        var known = hallId is { } id ? halls.Find(id) : null;
        if ((hallId is not null && known is null) || regions.Find(region) is null)
        {
            return OfficeFaults.NotFound;
        }

        if (OfficeFaults.Of(OfficeFaults.Name(form.Name), OfficeFaults.Phone(form.Phone), OfficeFaults.Address(form.Address)) is { } refusal)
        {
            return refusal;
        }

        var savedId = known?.HallId ?? Guid.CreateVersion7(process.Now);
        var ofRegion = known?.Region ?? region;
        if (await db.Set<HallRow>().FirstOrDefaultAsync(r => r.HallId == savedId, cancel) is { } row)
        {
            (row.Name, row.Address, row.Phone) = (form.Name, form.Address, form.Phone);
        }
        else
        {
            db.Add(new HallRow { HallId = savedId, Region = ofRegion, Name = form.Name, Address = form.Address, Phone = form.Phone });
        }

        var saved = new HallSaved(savedId, form.Name, form.Address, form.Phone);
        db.Record($"region/{ofRegion}", saved, process);
        return saved;
    }
}

public sealed record HallForm(string Name, string Address, string Phone);

/// <summary>A hall was added or changed.</summary>
public sealed record HallSaved(Guid HallId, string Name, string Address, string Phone);
