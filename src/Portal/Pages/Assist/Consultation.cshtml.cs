using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Components.Listing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>A consultation as the applicant sees it: when, where, what is asked of him, and what came of it.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConsultationModel(OrderQueries orders, ConsultationQueries consultations, Writes writes) : OrderPage(orders, writes)
{
    public ConsultationView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, Guid meeting, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel) || await consultations.FindAsync(User.RequireReader(), Order, meeting, cancel) is not { } found)
        {
            return NotFound();
        }

        View = found;
        return Page();
    }

    public static IReadOnlyList<SummaryRow> Rows(ConsultationView view) =>
    [
        new("时间", $"{view.Line.MeetOn:yyyy年M月d日} {view.Line.Time}"), new("地点", view.Line.Place), new("谁召集", view.Conveners), new("商量什么", view.Agenda),
        new("请了谁", string.Join('、', view.Opinions.Select(opinion => opinion.Whom))),
    ];
}
