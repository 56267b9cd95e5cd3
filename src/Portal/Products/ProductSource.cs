using System.Globalization;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Components;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Settings;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>Everything the products of one theme are made of: one published version, one plan, one place.</summary>
internal sealed record ProductSource
{
    /// <summary>Under which name an address says which product's code was scanned.</summary>
    public const string CodeMark = "sheet";

    public required Region Region { get; init; }

    public required RegionSettings Settings { get; init; }

    public Hall? Hall { get; init; }

    /// <summary>The organ at the head of the sheets.</summary>
    public required string Organ { get; init; }

    /// <summary>Its name is shipped without a confirmed source.</summary>
    public bool OrganUnconfirmed { get; init; }

    public required Site Site { get; init; }

    public required RegionCatalogue Catalogue { get; init; }

    public required ThemeVersion Theme { get; init; }

    /// <summary>For the reader's answers, or the widest where he gave none.</summary>
    public required ThemePlan Plan { get; init; }

    /// <summary>Keys of items and ids of materials that everybody in this situation needs; the rest is marked 视情况.</summary>
    public required IReadOnlySet<string> Always { get; init; }

    /// <summary>Whether the plan is for one reader's answers.</summary>
    public required bool Personal { get; init; }

    public required ThemeOverview Overview { get; init; }

    /// <summary>What the code on a sheet opens, outside.</summary>
    public required string Address { get; init; }

    /// <summary>The reader's answers as an address carries them; empty where the plan is for everybody.</summary>
    public required string Answers { get; init; }

    /// <summary>There is a newer version.</summary>
    public required bool Outdated { get; init; }

    /// <summary>The same for one product: its code says which one it is on, so that it can be counted.</summary>
    public ProductSource For(ProductKind kind) => this with { Address = $"{Address}{(Personal ? '&' : '?')}{CodeMark}={kind.Key}" };

    public string Footing =>
        $"主题 {Theme.Number} 号　指南第 {Catalogue.Number} 版　{PublishedOn}由{Settings.PublishingBody}公布{(Unconfirmed ? "　部分内容以本地确认为准" : Marked("publishing-body"))}";

    public string PublishedOn => RegionTime.DateOf(Catalogue.PublishedAt).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    public bool Unconfirmed => Theme.Theme.NeedsLocalConfirmation || Catalogue.Adoption.NeedsLocalConfirmation || OrganUnconfirmed;

    /// <summary>What stands beside a value nobody on the spot has confirmed yet.</summary>
    public string? Marked(params string[] settings) => settings.Any(Settings.NeedsLocalConfirmation) ? "（以本地确认为准）" : null;

    /// <summary>（视情况） beside what not everybody needs.</summary>
    public string? Sometimes(string key) => Always.Contains(key) ? null : "（视情况）";

    /// <summary>A name in Mongolian script, where it is released for everybody.</summary>
    public string? Mongolian(string thing, string chinese) => Theme.Library.Mongolian(thing, chinese);

    /// <summary>Chinese blocks with the same in Mongolian script, on the side the region's order asks for; alone where nothing is released.</summary>
    public IEnumerable<SheetBlock> InBothScripts(IReadOnlyList<string> mongolian, IEnumerable<SheetBlock> chinese) =>
        mongolian.Count == 0 ? chinese
        : MongolianFirst ? chinese.Prepend(new SheetUpright(mongolian))
        : chinese.Append(new SheetUpright(mongolian));

    /// <summary>Whether names in Mongolian script stand beside the letterhead of that product.</summary>
    public bool HasScript(ProductKind kind) => GuideProducts.ScriptOf(this, kind, Theme) is not null;

    public bool MongolianFirst => Settings.ScriptOrder is Organisation.Settings.ScriptOrder.MnFirst;

    /// <summary>① for the first item of the plan, as sheets refer to it.</summary>
    public string Mark(string item)
    {
        var at = Plan.Components.TakeWhile(c => c.Key != item).Count();
        return at < 20 ? ((char)('①' + at)).ToString() : $"({at + 1})";
    }
}
