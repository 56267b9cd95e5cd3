using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Hearings;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The hearing (听证) of one step from the notice of the right to its record, and the interested persons (利害关系人) who are heard.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class HearingModel(TaskQueries tasks, Writes writes) : StepActModel(tasks, writes)
{
    [BindProperty]
    public HearingForm Form { get; set; } = new();

    [BindProperty]
    public Guid PartyId { get; set; }

    private string Here => $"/dept/tasks/{RouteData.Values["id"]}/hearing";

    public Task<IActionResult> OnPostOfferAsync(Guid id, CancellationToken cancel) => ActAsync<OfferHearing, HearingOffered>(
        id, "offer", "hearing-offered", Form,
        (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Why, Form.Basis ?? "", Form.Matter ?? "", process, stop), cancel, Here);

    public Task<IActionResult> OnPostAskAsync(Guid id, CancellationToken cancel) => ActAsync<AskForHearing, HearingAnswered>(
        id, "ask", "hearing-asked", Form, (op, reader, process, stop) => op.RunAsync(reader, id, wants: true, Form.AskedBy ?? "", process, stop), cancel, Here);

    public Task<IActionResult> OnPostArrangeAsync(Guid id, CancellationToken cancel) => ActAsync<ArrangeHearing, HearingArranged>(
        id, "arrange", "hearing-arranged", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Plan, process, stop), cancel, Here);

    public Task<IActionResult> OnPostRecordAsync(Guid id, CancellationToken cancel) => ActAsync<RecordHearing, HearingHeld>(
        id, "record", "hearing-held", Form,
        (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Record ?? "", Form.Conclusion ?? "", process, stop), cancel, Here);

    public Task<IActionResult> OnPostInformAsync(Guid id, CancellationToken cancel) => ActAsync<InformThirdParty, ThirdPartyInformed>(
        id, "inform", "informed", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Notice, process, stop), cancel, Here);

    public Task<IActionResult> OnPostStatementAsync(Guid id, CancellationToken cancel) => ActAsync<RecordStatement, StatementRecorded>(
        id, "statement", "heard", new { Form, PartyId },
        (op, reader, process, stop) => op.RunAsync(reader, id, Revision, PartyId, Form.Statement ?? "", process, stop), cancel, Here);

    protected override string NameOf(string act, string field) => "Form." + field switch
    {
        "ground" => nameof(HearingForm.Ground),
        "basis" => nameof(HearingForm.Basis),
        "matter" => nameof(HearingForm.Matter),
        "askedBy" => nameof(HearingForm.AskedBy),
        "heldOn" => nameof(HearingForm.HeldOn),
        "startsAt" => nameof(HearingForm.StartsAt),
        "place" => nameof(HearingForm.Place),
        "presider" => nameof(HearingForm.Presider),
        "record" => nameof(HearingForm.Record),
        "conclusion" => nameof(HearingForm.Conclusion),
        "name" => nameof(HearingForm.Name),
        "contact" => nameof(HearingForm.Contact),
        "interest" => nameof(HearingForm.Interest),
        "toldHow" => nameof(HearingForm.ToldHow),
        "answerBy" => nameof(HearingForm.AnswerBy),
        _ => nameof(HearingForm.Statement),
    };
}
