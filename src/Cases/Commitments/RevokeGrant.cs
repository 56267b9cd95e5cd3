using Suban.Cases.Credit;
using Suban.Cases.Decision;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Commitments;

/// <summary>
/// Takes back a grant on commitment (撤销许可) in writing, with reason, basis and remedies, after the party was heard or gave it up: the
/// certificate ends, the departments that built on it are told, and a credit note closes the commitment way until it is repaired.
/// </summary>
/// <remarks>行政许可法第六十九条; 国办发〔2020〕42号.</remarks>
public sealed class RevokeGrant(
    AppDbContext db, RevocationGate gate, PinnedPlans plans, CertificateQueries certificates, RevokeCertificate revoke, ApplicantMessages messages)
{
    public async Task<Outcome<GrantRevoked>> RunAsync(
        Reader reader, Guid stepId, string reason, string basis, ProcessContext process, CancellationToken cancel)
    {
        var opened = await gate.OpenAsync(reader, stepId, process.Now, cancel);
        if (!opened.TryGet(out var proposal))
        {
            return opened.Refusal!;
        }

        if (FollowUpRules.CheckDecision(reason, basis) is { } unfit)
        {
            return unfit;
        }

        var (@case, step, followUp) = (proposal.Case, proposal.Step, proposal.FollowUp);
        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        if (await EndCertificatesAsync(@case, step, plan, reason.Trim(), process, cancel) is { } stuck)
        {
            return stuck;
        }

        followUp.Revoke(reason.Trim(), basis.Trim(), reader.Name, process.Now);
        step.Revoke(process.Now);
        LeaveDelivery(@case, step, process.Now);
        var note = CreditNote.OfPlatform(
            @case, CreditKind.CommitmentBroken, $"办件 {@case.Number} 的“{step.ItemName}”告知承诺不实，许可已撤销：{followUp.Words}", process.Now);
        db.Add(note);
        var dependants = Dependants(@case, step, plan);
        db.AddRange(dependants.Select(other => CaseAlert.Of(
            @case, AlertKind.GrantRevoked, other.AuthorityId, $"“{step.ItemName}”已撤销，“{other.ItemName}”以它为前提，请依法处理。", process.Now)));
        var revoked = new GrantRevoked(
            @case.CaseId, @case.Number, stepId, followUp.FollowUpId, followUp.Words!, followUp.Basis!, note.CreditNoteId,
            [.. dependants.Select(other => other.StepId)]);
        db.Record(CaseRows.Stream(@case.CaseId), revoked, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.Revocation, stepId), process.Now);
        messages.GrantRevoked(@case, followUp, process);
        return revoked;
    }

    private async Task<Refusal?> EndCertificatesAsync(
        Case @case, CaseStep step, ThemePlan plan, string reason, ProcessContext process, CancellationToken cancel)
    {
        var issued = plan.FindComponent(step.PartKey)!.Issues;
        foreach (var certificate in (await certificates.OfCaseAsync(@case.CaseId, cancel))
            .Where(c => issued.Contains(c.Card.Kind) && c.Card.State is CertificateState.Issued or CertificateState.Suspended))
        {
            var outcome = await revoke.RunAsync(certificate.Card.CertificateId, reason, process, cancel);
            if (!outcome.TryGet(out _))
            {
                return outcome.Refusal;
            }
        }

        return null;
    }

    /// <summary>What was not handed over yet never will be.</summary>
    private static void LeaveDelivery(Case @case, CaseStep step, DateTimeOffset now)
    {
        if (step.Deliver(now) && @case.Status is CaseStatus.Decided && @case.Steps.All(s => !s.HasResult || s.DeliveredAt is not null))
        {
            @case.End(CaseAct.Deliver, now);
        }
    }

    private static List<CaseStep> Dependants(Case @case, CaseStep step, ThemePlan plan) =>
        [.. plan.Behind(@case, step, _ => true).Where(other => !other.Ended || other.Status is StepStatus.Granted)];
}
