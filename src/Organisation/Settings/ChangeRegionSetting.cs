using Suban.Kernel;

namespace Suban.Organisation.Settings;

/// <summary>Records a new value of a region's setting from a day on (修改区划参数); no earlier than today, so that nothing past changes.</summary>
public sealed class ChangeRegionSetting(AppDbContext db, Regions regions)
{
    public Task<Outcome<RegionSettingChanged>> RunAsync(
        string region, string key, string value, DateOnly effectiveOn, ProcessContext process, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (regions.Find(region) is null || SettingDefinitions.Find(key) is not { } definition)
        {
            return Answer(new Refusal("setting.not_found", "没有这个区划或参数。") { Kind = RefusalKind.NotFound });
        }

        var today = RegionTime.DateOf(process.Now);
        if (definition.FaultOf(value) is { } fault)
        {
            return Answer(Invalid("Value", fault));
        }

        if (effectiveOn < today || effectiveOn > today.AddYears(5))
        {
            return Answer(Invalid("EffectiveOn", "生效日期应在今天以后五年以内。"));
        }

        db.Add(new SettingRow
        {
            SettingRowId = Guid.CreateVersion7(process.Now),
            Region = region,
            Key = key,
            Value = value,
            EffectiveOn = effectiveOn,
            EnteredAt = process.Now,
        });
        var changed = new RegionSettingChanged(region, key, value, effectiveOn);
        db.Record($"region/{region}", changed, process);
        return Answer(changed);
    }

    private static Task<Outcome<RegionSettingChanged>> Answer(Outcome<RegionSettingChanged> outcome) => Task.FromResult(outcome);

    private static Refusal Invalid(string field, string message) =>
        new("setting.invalid", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}

/// <summary>A setting of a region changes on a day.</summary>
public sealed record RegionSettingChanged(string Region, string Key, string Value, DateOnly EffectiveOn);
