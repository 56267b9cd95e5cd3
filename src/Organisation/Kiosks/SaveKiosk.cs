using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Kiosks;

public sealed record KioskForm(string Name, string Place, IReadOnlyList<KioskOffer> Offers, bool On);

/// <summary>Registers a self-service terminal (登记自助终端), or changes it.</summary>
public sealed class SaveKiosk(AppDbContext db)
{
    private const int LengthOfCode = 10;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="kioskId">Null for a new one.</param>
    public async Task<Outcome<KioskSaved>> RunAsync(Guid? kioskId, KioskForm form, ProcessContext process, CancellationToken cancel)
    {
        if (KioskRefusals.Of(
            KioskRefusals.Text(nameof(form.Name), "名称", form.Name, 40), KioskRefusals.Text(nameof(form.Place), "位置", form.Place, 80),
            form.Offers.Count == 0 ? new FieldFault(nameof(form.Offers), "请选择提供哪些服务") : null) is { } refusal)
        {
            return refusal;
        }

        var kiosk = kioskId is { } id ? await db.Set<Kiosk>().SingleOrDefaultAsync(k => k.KioskId == id && k.Region == process.Region, cancel) : null;
        if (kioskId is not null && kiosk is null)
        {
            return KioskRefusals.NotFound;
        }

        if (kiosk is null)
        {
            db.Add(kiosk = new Kiosk
            {
                KioskId = Guid.CreateVersion7(process.Now),
                Region = process.Region,
                Code = RandomNumberGenerator.GetString(Letters, LengthOfCode),
            });
        }

        (kiosk.Name, kiosk.Place, kiosk.Offers, kiosk.On) = (form.Name.Trim(), form.Place.Trim(), form.Offers, form.On);
        var saved = new KioskSaved(kiosk.KioskId, kiosk.Name, kiosk.Place, kiosk.Offers, kiosk.On);
        db.Record($"region/{process.Region}", saved, process);
        return saved;
    }
}

/// <summary>A self-service terminal was registered or changed.</summary>
public sealed record KioskSaved(Guid KioskId, string Name, string Place, IReadOnlyList<KioskOffer> Offers, bool On);
