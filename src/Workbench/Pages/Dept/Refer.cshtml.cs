using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Queries;
using Suban.Cases.Referrals;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Dept;

/// <summary>Puts one step before a leader or the level above (上报), and takes the answer down.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReferModel(TaskQueries tasks, Writes writes) : StepActModel(tasks, writes)
{
    [BindProperty]
    public ReferralForm Form { get; set; } = new();

    public Task<IActionResult> OnPostUpAsync(Guid id, CancellationToken cancel) => ActAsync<ReferUpward, StepReferred>(
        id, "up", "referred", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Order, process, stop), cancel);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken cancel) => ActAsync<AnswerReferral, ReferralAnswered>(
        id, "answer", "answered", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Reply, process, stop), cancel);

    protected override string NameOf(string act, string field) => "Form." + field switch
    {
        "target" => nameof(ReferralForm.Target),
        "addressee" => nameof(ReferralForm.Addressee),
        "question" => nameof(ReferralForm.Question),
        "opinion" => nameof(ReferralForm.Opinion),
        "answerBy" => nameof(ReferralForm.AnswerBy),
        "answeredBy" => nameof(ReferralForm.AnsweredBy),
        "document" => nameof(ReferralForm.Document),
        _ => nameof(ReferralForm.Answer),
    };
}
