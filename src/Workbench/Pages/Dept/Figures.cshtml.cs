using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The department's own month (本部门统计): what began, what was decided and how fast, and the reader's own part.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FiguresModel(DepartmentFigures figures, TimeProvider clock) : PageModel
{
    public DepartmentMonth Shown { get; private set; } = null!;

    public DateOnly Earlier => Shown.Month.AddMonths(-1);

    /// <summary>Null in the month that still runs.</summary>
    public DateOnly? Later => Shown.Month.AddMonths(1) is var next && next <= RegionTime.DateOf(clock.GetUtcNow()) ? next : null;

    public BarPicture Picture => new(
        [.. Shown.Items.Where(item => item.Decided > 0).Select(item => new Bar($"{item.Item} {item.Decided}", 0, item.Decided, item.InTime == item.Decided))],
        Shown.Items.Max(item => item.Decided), $"{Words(Shown.Month)}各事项办结件数，浅色的有超期");

    public async Task OnGetAsync(string? month, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(clock.GetUtcNow());
        var asked = DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today && day.Year >= 2000 ? day : today;
        Shown = await figures.OfMonthAsync(User.RequireReader(), asked, cancel);
    }

    public static string Href(DateOnly month) => month.ToString("'/dept/figures?month='yyyy-MM", CultureInfo.InvariantCulture);

    public static string Words(DateOnly month) => month.ToString("yyyy年M月", CultureInfo.InvariantCulture);

    public static string Share(int part, int whole) => whole == 0 ? "—" : part == whole ? "100%" : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000.0 * part / whole) / 10:0.#}%");
}
