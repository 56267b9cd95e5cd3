using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Offices;

/// <summary>Adds or changes a hall (政务服务中心).</summary>
public sealed class SaveHall(AppDbContext db, Halls halls, Regions regions)
{
    private const int LongestHours = 60;
    private const int MostThemes = 999;

    /// <param name="hallId">Null adds one.</param>
    public async Task<Outcome<HallSaved>> RunAsync(
        Guid? hallId, string region, HallForm form, ProcessContext process, CancellationToken cancel)
    {
        var known = hallId is { } id ? halls.Find(id) : null;
        if ((hallId is not null && known is null) || regions.Find(region) is null)
        {
            return OfficeFaults.NotFound;
        }

        var themes = form.Themes.Split([',', '，', '、', ' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        if (OfficeFaults.Of(
            OfficeFaults.Name(form.Name), OfficeFaults.Phone(form.Phone), OfficeFaults.Address(form.Address),
            themes.All(IsNumber) ? null : new FieldFault("Themes", "请填写一件事的编号，用逗号隔开，如 8，70"),
            form.Hours.Length > LongestHours ? new FieldFault("Hours", $"开放时间最多 {LongestHours} 个字") : null) is { } refusal)
        {
            return refusal;
        }

        var savedId = known?.HallId ?? Guid.CreateVersion7(process.Now);
        var ofRegion = known?.Region ?? region;
        if (await db.Set<HallRow>().FirstOrDefaultAsync(r => r.HallId == savedId, cancel) is { } row)
        {
            (row.Name, row.Address, row.Phone, row.Themes, row.Hours) = (form.Name, form.Address, form.Phone, string.Join(',', themes), form.Hours);
        }
        else
        {
            db.Add(new HallRow
            {
                HallId = savedId, Region = ofRegion, Name = form.Name, Address = form.Address, Phone = form.Phone, Themes = string.Join(',', themes), Hours = form.Hours,
            });
        }

        var saved = new HallSaved(savedId, form.Name, form.Address, form.Phone) { Themes = string.Join(',', themes), Hours = form.Hours };
        db.Record($"region/{ofRegion}", saved, process);
        return saved;
    }

    private static bool IsNumber(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostThemes;
}

/// <param name="Themes">The numbers of the themes it receives, with commas; empty for every one.</param>
/// <param name="Hours">When it is open, in words; empty where the region's hours say it.</param>
public sealed record HallForm(string Name, string Address, string Phone, string Themes = "", string Hours = "");

/// <summary>A hall was added or changed.</summary>
public sealed record HallSaved(Guid HallId, string Name, string Address, string Phone)
{
    public string Themes { get; init; } = "";

    public string Hours { get; init; } = "";
}
