using System.Globalization;
using Suban.Kernel.Database;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Settings;

namespace Suban.Organisation.Content;

/// <summary>Reads content/regions and content/calendars; every fault names its file and line.</summary>
public sealed class RegionContent
{
    private readonly List<ContentFault> _faults = [];
    private readonly Dictionary<string, Region> _regions = new(StringComparer.Ordinal);
    private readonly List<SettingEntry> _entries = [];
    private readonly Dictionary<Guid, Authority> _authorities = [];
    private readonly Dictionary<Guid, Hall> _halls = [];
    private readonly List<LocalClosure> _closures = [];
    private readonly List<Milestone> _milestones = [];

    private RegionContent()
    {
    }

    /// <summary>What is wrong under the folder; empty when it may be imported.</summary>
    public static IReadOnlyList<ContentFault> Check(string contentDirectory)
    {
        var content = Read(contentDirectory);
        CalendarContent.Read(contentDirectory, content._faults);
        return content._faults;
    }

    internal static OrganisationSnapshot Load(string contentDirectory)
    {
        var content = Read(contentDirectory);
        var years = CalendarContent.Read(contentDirectory, content._faults);
        if (content._faults.Count > 0)
        {
            throw new CannotStartException("区划、机关或日历的文件有错误，改好再启动：\n" + string.Join('\n', content._faults.Select(f => $"content/{f}")));
        }

        return new OrganisationSnapshot
        {
            Regions = content._regions,
            Entries = content._entries,
            Authorities = content._authorities,
            Halls = content._halls,
            Closures = content._closures,
            Milestones = content._milestones,
            Years = years,
        };
    }

    private static RegionContent Read(string contentDirectory)
    {
        var content = new RegionContent();
        var folder = Path.Combine(contentDirectory, "regions");
        if (!Directory.Exists(folder))
        {
            content._faults.Add(new ContentFault("regions", 0, "没有这个文件夹"));
            return content;
        }

        foreach (var (code, path) in Files(folder))
        {
            using var reader = new StreamReader(path);
            var file = "regions/" + Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (YamlMap.Load(reader, file, content._faults) is { } map)
            {
                content.ReadRegion(map, code);
            }

            content.ReadMilestones(folder, code);
        }

        return content;
    }

    /// <summary>
    /// A region is <c>{code}.yaml</c>, or <c>{code}/region.yaml</c> where more of its own stands beside it. A code is longer than
    /// the codes above it, or follows them, so that a parent is always read first.
    /// </summary>
    private static IEnumerable<(string Code, string Path)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml").Select(path => (Code: Path.GetFileNameWithoutExtension(path), Path: path))
            .Concat(Directory.EnumerateDirectories(folder).Select(path => (Code: Path.GetFileName(path), Path: Path.Combine(path, "region.yaml"))))
            .Where(f => File.Exists(f.Path))
            .OrderBy(f => f.Code, StringComparer.Ordinal);

    private void ReadRegion(YamlMap map, string named)
    {
        var code = map.Text("region");
        if (code != named)
        {
            map.FaultAt("region", $"区划代码 {code} 与文件（文件夹）名 {named} 不一致");
        }

        var level = Level(map);
        Add(map, "region", new Region(code, map.Text("name"), map.Text("short-name"), level, map.OptionalText("parent")));
        ReadSettings(map, code);
        ReadClosures(map, code);
        ReadAuthorities(map, code);
        ReadHalls(map, code);
        ReadTownships(map, code);
        map.RefuseUnknownKeys();
    }

    private void Add(YamlMap map, string key, Region region)
    {
        if (region.ParentCode is { } parent && !_regions.ContainsKey(parent))
        {
            map.FaultAt("parent", $"上级区划 {parent} 不存在");
        }

        if (!_regions.TryAdd(region.Code, region))
        {
            map.FaultAt(key, $"区划 {region.Code} 重复");
        }
    }

    private void ReadMilestones(string folder, string code)
    {
        var path = Path.Combine(folder, code, "milestones.yaml");
        if (!File.Exists(path))
        {
            return;
        }

        using var reader = new StreamReader(path);
        if (YamlMap.Load(reader, $"regions/{code}/milestones.yaml", _faults) is { } map)
        {
            _milestones.AddRange(MilestoneContent.Read(map, code));
            map.RefuseUnknownKeys();
        }
    }

    private void ReadSettings(YamlMap map, string code)
    {
        foreach (var (key, setting) in map.Maps("settings"))
        {
            var value = setting.Text("value");
            var fault = SettingDefinitions.Find(key) is { } definition ? definition.FaultOf(value) : $"没有 {key} 这个参数";
            if (fault is not null)
            {
                setting.FaultAt("value", fault);
            }

            _entries.Add(new SettingEntry(
                code, key, value, setting.OptionalDate("from") ?? DateOnly.MinValue, setting.Flag("confirm"), Shipped: true)
            {
                Note = setting.OptionalText("note"),
            });
            setting.RefuseUnknownKeys();
        }
    }

    private void ReadClosures(YamlMap map, string code)
    {
        foreach (var (reason, closure) in map.Maps("closures"))
        {
            var legal = closure.Flag("legal-holiday");
            _closures.AddRange(closure.Dates("on").Select(on => new LocalClosure(code, on, reason, legal)));
            closure.RefuseUnknownKeys();
        }
    }

    private void ReadAuthorities(YamlMap map, string region)
    {
        foreach (var (key, authority) in map.Maps("authorities"))
        {
            AddAuthority(authority, region, key, authority.Text("name"), Level(authority));
            authority.RefuseUnknownKeys();
        }
    }

    private void AddAuthority(YamlMap map, string region, string key, string name, AdministrativeLevel level)
    {
        var id = ContentId.Of("authority", region, key);
        var code = map.Text("credit-code");
        if (CreditCode.Check(code) is { Valid: false, Reason: { } reason })
        {
            map.FaultAt("credit-code", reason);
        }

        _authorities[id] = new Authority(id, key, name, region, code, level, map.Text("phone"), map.Text("address"))
        {
            AlsoCalled = CallsOf(map, region, name),
            NeedsLocalConfirmation = map.Flag("confirm"),
        };
    }

    /// <summary>Words lead to one authority: no other in the region bears them, as a name or beside it.</summary>
    private IReadOnlyList<string> CallsOf(YamlMap map, string region, string name)
    {
        var calls = map.Texts("also-called");
        if (calls.Append(name).Distinct().Count() <= calls.Count)
        {
            map.FaultAt("also-called", $"{name}的别名有重复，或者与名称相同");
        }

        var others = _authorities.Values.Where(a => a.Region == region && a.Name != name).ToList();
        foreach (var call in calls.Append(name))
        {
            if (others.Find(a => a.AlsoCalled.Contains(call) || (call != name && a.Name == call)) is { } other)
            {
                map.FaultAt("also-called", $"“{call}”既指{name}，又指{other.Name}");
            }
        }

        return calls;
    }

    private void ReadHalls(YamlMap map, string region)
    {
        foreach (var (key, hall) in map.Maps("halls"))
        {
            var hallId = ContentId.Of("hall", region, key);
            var windows = hall.Maps("windows").Select(w => Window(w.Value, hallId, w.Key)).ToList();
            _halls[hallId] = new Hall(hallId, region, hall.Text("name"), hall.Text("address"), hall.Text("phone"), windows)
            {
                NeedsLocalConfirmation = hall.Flag("confirm"),
            };
            hall.RefuseUnknownKeys();
        }
    }

    /// <summary>A township's centre (便民服务中心), at the address of its office, with what it receives.</summary>
    private void ReadCentre(YamlMap centre, string township, string key, string address, string phone, bool unconfirmed)
    {
        var hallId = ContentId.Of("hall", township, key);
        var themes = centre.Texts("themes").Select(typed => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        if (themes.Contains(0))
        {
            centre.FaultAt("themes", "themes 应为主题编号");
        }

        _halls[hallId] = new Hall(hallId, township, centre.Text("name"), address, phone, [.. centre.Maps("windows").Select(w => Window(w.Value, hallId, w.Key))])
        {
            NeedsLocalConfirmation = unconfirmed, Themes = themes, Hours = centre.OptionalText("hours"),
        };
        centre.RefuseUnknownKeys();
    }

    private static ServiceWindow Window(YamlMap map, Guid hallId, string number)
    {
        var kind = map.Text("kind") switch
        {
            "integrated" => WindowKind.Integrated,
            "one-thing" => WindowKind.OneThing,
            "assistance" => WindowKind.Assistance,
            "issue" => WindowKind.Issue,
            "consultation" => WindowKind.Consultation,
            var other => Fault(other),
        };
        var window = new ServiceWindow(ContentId.Of("window", $"{hallId}", number), hallId, number, map.Text("name"), kind, Open: true);
        map.RefuseUnknownKeys();
        return window;

        WindowKind Fault(string other)
        {
            map.FaultAt("kind", $"窗口种类 {other} 不认识");
            return WindowKind.Integrated;
        }
    }

    private void ReadTownships(YamlMap map, string county)
    {
        foreach (var (code, township) in map.Maps("townships"))
        {
            var name = township.Text("name");
            Add(township, "name", new Region(code, name, name, AdministrativeLevel.Township, county));
            AddAuthority(township, code, "township", township.Text("office"), AdministrativeLevel.Township);
            foreach (var (key, centre) in township.Maps("centre"))
            {
                ReadCentre(centre, code, key, township.Text("address"), township.Text("phone"), township.Flag("confirm"));
            }

            township.RefuseUnknownKeys();
        }
    }

    private static AdministrativeLevel Level(YamlMap map)
    {
        if (Enum.TryParse<AdministrativeLevel>(map.Text("level"), ignoreCase: true, out var level) && Enum.IsDefined(level))
        {
            return level;
        }

        map.FaultAt("level", "level 应为 province、prefecture、county 或 township");
        return AdministrativeLevel.County;
    }
}
