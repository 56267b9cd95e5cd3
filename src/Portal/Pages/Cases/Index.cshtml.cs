using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Catalogue;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Portal.Apply;
using Suban.Portal.Published;
using Suban.Portal.Tracking;

namespace Suban.Portal.Pages.Cases;

/// <summary>The applicant's cases (我的办件): what waits for him first.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(
    CaseQueries cases, DraftQueries drafts, PublishedRegion published, Calendars calendars, TimeProvider clock) : PageModel
{
    // What most people come for, offered to who has nothing yet.
    private static readonly int[] _offered = [8, 52, 36, 9];

    public static IReadOnlyList<(CaseFilter Filter, string Key, string Words)> Tabs { get; } =
        [(CaseFilter.Running, "running", "进行中"), (CaseFilter.ToDo, "todo", "待我处理"), (CaseFilter.Ended, "ended", "已办结")];

    public CaseFilter Filter { get; private set; }

    public string Key => Tabs.First(tab => tab.Filter == Filter).Key;

    public bool Paged { get; private set; }

    /// <summary>Cases that wait for a supplement, the first thing on the first page.</summary>
    public IReadOnlyList<MyCaseRow> Asked { get; private set; } = [];

    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];

    public Slice<MyCaseRow> Slice { get; private set; } = new([], null);

    public IReadOnlyList<ThemeVersion> Offered { get; private set; } = [];

    public bool IsEmpty => Asked.Count + Drafts.Count + Slice.Rows.Count == 0;

    public async Task OnGetAsync(string? tab, string? before, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        (Filter, Paged) = (Tabs.FirstOrDefault(t => t.Key == tab).Filter, before is not null);
        Slice = await cases.MineAsync(reader, Filter, before, cancel);
        if (Filter is not CaseFilter.Ended && !Paged)
        {
            Drafts = await drafts.MineAsync(reader, cancel);
            Asked = (await cases.MineAsync(reader, CaseFilter.ToDo, null, cancel)).Rows;
        }

        // What stands on top is not repeated below.
        Slice = Slice with { Rows = [.. Slice.Rows.Where(row => Filter is CaseFilter.Ended || !row.OpenNotice)] };
        if (IsEmpty && published.Find(reader.Region) is { } catalogue)
        {
            Offered = [.. _offered.Select(catalogue.FindTheme).OfType<ThemeVersion>()];
        }
    }

    /// <summary>The applicant's own last day, where the list knows it; the page of the case always does.</summary>
    public static string AskedBy(MyCaseRow row) => row is { Status: CaseStatus.AwaitingSupplement, DueAt: { } due }
        ? $"请在 {Moments.Deadline(due.AddTicks(-1))} 前补正材料"
        : "请补正材料";

    public static string Standing(MyCaseRow row) => row.Status is CaseStatus.Archived ? "已办结" : row.StatusWords;

    public Lamp? LampOf(MyCaseRow row) => CaseLamp.Of(row, calendars.For(User.RequireReader().Region), clock.GetUtcNow());
}
