using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Kiosks;

public sealed record KioskApplicationForm(string Name, Guid? AuthorityId, string Address, IReadOnlyList<Guid> Kiosks, bool On);

/// <summary>Registers a department's self-service application (登记部门自助应用), or changes it: which terminals show it.</summary>
public sealed class SaveKioskApplication(AppDbContext db, Authorities authorities)
{
    /// <param name="applicationId">Null for a new one.</param>
    public async Task<Outcome<KioskApplicationSaved>> RunAsync(Guid? applicationId, KioskApplicationForm form, ProcessContext process, CancellationToken cancel)
    {
        var known = await db.Set<Kiosk>().Where(k => k.Region == process.Region).Select(k => k.KioskId).ToListAsync(cancel);
        if (KioskRefusals.Of(
            KioskRefusals.Text(nameof(form.Name), "名称", form.Name, 20), KioskRefusals.Text(nameof(form.Address), "网址", form.Address, 300),
            form.Address.Length == 0 || (Uri.TryCreate(form.Address.Trim(), UriKind.Absolute, out var uri) && uri is { Scheme: "https" or "http", UserInfo.Length: 0 })
                ? null : new FieldFault(nameof(form.Address), "请写完整的网址，里面不要写用户名和密码"),
            form.AuthorityId is { } authority && authorities.Answers(process.Region, authority) ? null : new FieldFault(nameof(form.AuthorityId), "请从列表里选择部门"),
            form.Kiosks.Except(known).Any() ? new FieldFault(nameof(form.Kiosks), "请从列表里选择自助终端") : null) is { } refusal)
        {
            return refusal;
        }

        var application = applicationId is { } id
            ? await db.Set<KioskApplication>().SingleOrDefaultAsync(a => a.KioskApplicationId == id && a.Region == process.Region, cancel)
            : null;
        if (applicationId is not null && application is null)
        {
            return KioskRefusals.NotFound;
        }

        if (application is null)
        {
            db.Add(application = new KioskApplication { KioskApplicationId = Guid.CreateVersion7(process.Now), Region = process.Region });
        }

        (application.Name, application.AuthorityId, application.Address) = (form.Name.Trim(), form.AuthorityId!.Value, form.Address.Trim());
        (application.Kiosks, application.On) = (form.Kiosks, form.On);
        var saved = new KioskApplicationSaved(application.KioskApplicationId, application.Name, application.AuthorityId, application.Kiosks, application.On);
        db.Record($"region/{process.Region}", saved, process);
        return saved;
    }
}

/// <summary>A department's self-service application was registered or changed.</summary>
public sealed record KioskApplicationSaved(Guid KioskApplicationId, string Name, Guid AuthorityId, IReadOnlyList<Guid> Kiosks, bool On);
