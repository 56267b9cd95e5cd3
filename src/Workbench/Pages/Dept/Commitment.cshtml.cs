using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Commitments;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Workbench.Pages.Dept;

/// <summary>One commitment after its grant (承诺核查): what was promised, what was found, and whether the grant stands.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CommitmentModel(TaskQueries tasks, Writes writes, Calendars calendars, TimeProvider clock) : StepActModel(tasks, writes)
{
    [BindProperty]
    public CommitmentForm Form { get; set; } = new();

    public Lamp? LampOf(FollowUpView followUp) => FollowUpSaid.LampOf(followUp, calendars.For(User.RequireReader().Region), clock.GetUtcNow());

    public Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel) => ActAsync<RevokeGrant, GrantRevoked>(
        id, "revoke", "grant-revoked", Form,
        (op, reader, process, stop) => op.RunAsync(reader, id, Form.Reason ?? "", Form.Basis ?? "", process, stop), cancel, Here(id));

    public Task<IActionResult> OnPostKeepAsync(Guid id, CancellationToken cancel) => ActAsync<KeepGrant, GrantKept>(
        id, "keep", "grant-kept", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Form.Why ?? "", process, stop), cancel, Here(id));

    protected override string NameOf(string act, string field) => "Form." + (act, field) switch
    {
        ("keep", _) => nameof(CommitmentForm.Why),
        (_, "basis") => nameof(CommitmentForm.Basis),
        _ => nameof(CommitmentForm.Reason),
    };

    private static string Here(Guid id) => $"/dept/tasks/{id}/commitment";
}
