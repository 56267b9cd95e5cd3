using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Offices;

/// <summary>Adds, changes, opens or closes a window of a hall (综合窗口).</summary>
public sealed partial class SaveWindow(AppDbContext db, Halls halls)
{
    public async Task<Outcome<WindowSaved>> RunAsync(Guid hallId, WindowForm form, ProcessContext process, CancellationToken cancel)
    {
        if (halls.Find(hallId) is not { } hall)
        {
            return OfficeFaults.NotFound;
        }

        if (OfficeFaults.Of(
                OfficeFaults.Name(form.Name, "窗口名称"),
                NumberPattern().IsMatch(form.Number) ? null : new FieldFault("Number", "窗口号应为 1 至 3 位数字，如 03")) is { } refusal)
        {
            return refusal;
        }

        var windowId = hall.Windows.FirstOrDefault(w => w.Number == form.Number)?.WindowId ?? Guid.CreateVersion7(process.Now);
        if (await db.Set<WindowRow>().FirstOrDefaultAsync(r => r.HallId == hallId && r.Number == form.Number, cancel) is { } row)
        {
            (row.Name, row.Kind, row.Open) = (form.Name, form.Kind, form.Open);
        }
        else
        {
            db.Add(new WindowRow
            {
                WindowId = windowId,
                HallId = hallId,
                Number = form.Number,
                Name = form.Name,
                Kind = form.Kind,
                Open = form.Open,
            });
        }

        var saved = new WindowSaved(windowId, hallId, form.Number, form.Name, form.Kind, form.Open);
        db.Record($"region/{hall.Region}", saved, process);
        return saved;
    }

    [GeneratedRegex(@"\A[0-9]{1,3}\z")]
    private static partial Regex NumberPattern();
}

public sealed record WindowForm(string Number, string Name, WindowKind Kind, bool Open);

/// <summary>A window was added, changed, opened or closed.</summary>
public sealed record WindowSaved(Guid WindowId, Guid HallId, string Number, string Name, WindowKind Kind, bool Open);
