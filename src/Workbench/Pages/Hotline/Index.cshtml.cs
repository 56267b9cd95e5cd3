using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Demands;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Hotline;

/// <summary>What a hotline agent does on the telephone: find the thing, read out its guide, take the question down or pass it on.</summary>
[Authorize(Policies.HotlineAgent)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(
    CatalogueStore catalogue, ThemeOverviews overviews, ConsultationQueries consultations, Writes writes) : PageModel
{
    /// <summary>Where a demand says it came from.</summary>
    private const string Source = "12345";

    private const int MostFound = 10;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The theme whose guide is open.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    /// <summary>What was just done.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? DoneKey { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Wish { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public string? Consent { get; set; }

    public ThemeVersion? Theme { get; private set; }

    public ThemeOverview? Overview => Theme is null ? null : overviews.Of(Theme);

    public IReadOnlyList<string> Bring => [.. Overview!.Materials.ToPrepare.Concat(Overview.Materials.Sometimes).Select(m => m.Name)];

    public IReadOnlyList<ThemeVersion> Found { get; private set; } = [];

    public IReadOnlyList<ConsultationRow> Latest { get; private set; } = [];

    public string? Done => DoneKey switch
    {
        "recorded" => "咨询记下了",
        "passed" => "已经转给事项编辑",
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        (Words, Wish) = (Q, Q);
        Answer = Theme is null ? null : $"照主题 {Theme.Number}“{Theme.Name}”的指南答：{PlanWords.Days(Overview!.MostDays)}以内办好，准备 {Bring.Count} 份材料。";
    }

    public async Task<IActionResult> OnPostRecordAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(RecordConsultation));
        var form = new ConsultationForm(Words ?? "", Answer ?? "", Theme?.Number);
        var outcome = await writes.RunAsync<RecordConsultation, ConsultationRecorded>((op, c) => op.RunAsync(reader, form, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/hotline?done=recorded") : this.Refused(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostPassOnAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        var process = HttpContext.Process(nameof(RecordDemand));
        var form = new DemandForm(Wish ?? "", Contact ?? "", Consent == "true", Source);
        var outcome = await writes.RunAsync<RecordDemand, DemandRecorded>(
            (op, c) => op.RunAsync(form, catalogue.Current.Region(process.Region)?.CoreOf(form.Words) ?? "", process, c), process, cancel);
        return outcome.TryGet(out _)
            ? LocalRedirect("/hotline?done=passed")
            : this.Refused(outcome.Refusal with { Faults = [.. outcome.Refusal.Faults.Select(f => f.Field == "Words" ? f with { Field = nameof(Wish) } : f)] });
    }

    public string Address(int number) => $"/hotline?Q={Uri.EscapeDataString(Q ?? "")}&Number={number}";

    private async Task ReadAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var region = catalogue.Current.Region(reader.Region);
        Theme = Number is { } number ? region?.FindTheme(number) : null;
        Found = string.IsNullOrWhiteSpace(Q) ? [] : [.. region?.Search(Q).Take(MostFound) ?? []];
        Latest = await consultations.LatestAsync(reader.Region, cancel);
    }
}
