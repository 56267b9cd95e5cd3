using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Suban.Bench.Submit;
using Suban.Cases;
using Suban.Cases.Acceptance;
using Suban.Cases.Decision;
using Suban.Cases.Issue;
using Suban.Cases.Steps;
using Suban.Catalogue.Compiling;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Bench.Scene;

/// <summary>Takes cases from submission to issue by the acts window and departments do, each its own command and commit.</summary>
/// <param name="atOnce">Whether one officer of each department decides on the spot, or one examines and another approves.</param>
internal sealed class CaseLife(Installation installation, ThemePlan plan, bool atOnce = false) : IDisposable
{
    private const string Opinion = "经审查，符合法定条件、标准，建议准予。";

    private readonly Acts _acts = new(installation.Services);
    private readonly DbConnection _reading = installation.OpenRaw();
    private readonly Lock _oneReader = new();
    private readonly Dictionary<Guid, (Reader Examiner, Reader Approver)> _officers = installation.Services.GetRequiredService<Authorities>()
        .Of(Acts.Region).ToDictionary(a => a.AuthorityId, a => (Staff(a.AuthorityId, Role.Examiner), Staff(a.AuthorityId, Role.Examiner, Role.Approver)));

    private readonly Reader _clerk = Staff(null, Role.WindowClerk, Role.Issuer);

    public async Task AcceptAsync(ReadyDraft draft)
    {
        await SubmitBenchmark.SubmitAsync(_acts, draft);
        var complete = plan.Materials.Where(m => m.Source is MaterialSource.AtWindow or MaterialSource.Upload)
            .ToDictionary(m => m.Id, _ => new Judgement(MaterialVerdict.Complete));
        await _acts.DoAsync<JudgeMaterials, MaterialsJudged>(
            _clerk, (op, process, cancel) => op.RunAsync(_clerk, draft.DraftId, complete, process, cancel));
        await _acts.DoAsync<AcceptCase, CaseAccepted>(_clerk, (op, process, cancel) => op.RunAsync(_clerk, draft.DraftId, 1, process, cancel));
    }

    public async Task LiveAsync(ReadyDraft draft)
    {
        await AcceptAsync(draft);
        var steps = StepsOf(draft.DraftId);
        foreach (var component in plan.Components.OrderBy(c => c.Stage))
        {
            var (stepId, authority) = steps[component.Key];
            var (examiner, approver) = _officers[authority];
            if (atOnce)
            {
                await _acts.DoAsync<DecideAtOnce, StepApproved>(
                    approver, (op, process, cancel) => op.RunAsync(approver, stepId, 2, Opinion, process, cancel));
                continue;
            }

            await _acts.DoAsync<ClaimStep, StepClaimed>(examiner, (op, process, cancel) => op.RunAsync(examiner, stepId, process, cancel));
            await _acts.DoAsync<RecordExamination, StepExamined>(examiner, (op, process, cancel) => op.RunAsync(
                examiner, stepId, 3, Opinion, process, cancel));
            await _acts.DoAsync<ApproveStep, StepApproved>(approver, (op, process, cancel) => op.RunAsync(approver, stepId, 4, process, cancel));
        }

        var handOver = new HandOver { Method = DeliveryMethod.OnSite, ReceiverName = draft.Reader.Name, IdentityCheck = "核对身份证原件" };
        await _acts.DoAsync<IssueResults, ResultsIssued>(_clerk, (op, process, cancel) => op.RunAsync(_clerk, draft.DraftId, 3, handOver, process, cancel));
    }

    public void Dispose() => _reading.Dispose();

    /// <summary>What the departments' inboxes would show.</summary>
    private Dictionary<string, (Guid StepId, Guid Authority)> StepsOf(Guid caseId)
    {
        lock (_oneReader)
        {
            return StoredRow.Read(_reading, "case_steps", "case_id", installation.Key(caseId)).ToDictionary(
                row => (string)row["part_key"], row => (Installation.IdOf(row["step_id"]), Installation.IdOf(row["authority_id"])), StringComparer.Ordinal);
        }
    }

    private static Reader Staff(Guid? authority, params Role[] roles) =>
        new(Guid.CreateVersion7(), "工作人员", null, Acts.Region, authority, null, roles.ToHashSet());
}
