using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Lists;

/// <param name="Place">Where it can be looked at: an address, a place.</param>
public sealed record PostingForm(string Channel, DateOnly? On, string Place);

/// <summary>Records that the list in force was shown in one of the region's channels (登记公布).</summary>
public sealed class RecordListPosting(AppDbContext db, CatalogueStore catalogue, Regions regions)
{
    public async Task<Outcome<ListPosted>> RunAsync(Reader reader, PostingForm form, ProcessContext process, CancellationToken cancel)
    {
        if (catalogue.Current.Region(process.Region) is not { } region)
        {
            return ListRefusals.NoList;
        }

        var channels = regions.Settings(process.Region, RegionTime.DateOf(process.Now)).Names("assist-channels");
        var faults = new FormFaults()
            .When(!channels.Contains(form.Channel), nameof(form.Channel), "请选择在哪个渠道公布")
            .Past("PostedOn", "公布日期", form.On, process)
            .When(form.On < RegionTime.DateOf(region.PublishedAt), "PostedOn", $"不能早于这一版目录发布的日期（{RegionTime.DateOf(region.PublishedAt):yyyy-MM-dd}）")
            .Text(nameof(form.Place), "网址或地点", form.Place, EditedText.MostInLine)
            .When(
                await db.Set<ChannelPosting>().AnyAsync(p => p.Region == process.Region && p.Version == region.Number && p.Channel == form.Channel, cancel),
                nameof(form.Channel), "这个渠道已经登记过这一版");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        db.Add(new ChannelPosting
        {
            ChannelPostingId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            Version = region.Number,
            Channel = form.Channel,
            PostedOn = form.On!.Value,
            Place = form.Place.Trim(),
            RecordedByName = reader.Name,
        });
        var posted = new ListPosted(process.Region, region.Number, form.Channel, form.On.Value);
        db.Record($"assist-list/{process.Region}", posted, process);
        return posted;
    }
}
