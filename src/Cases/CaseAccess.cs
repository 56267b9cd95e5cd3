using Suban.Cases.Delegations;
using Suban.Cases.Drafts;
using Suban.Organisation.Access;

namespace Suban.Cases;

/// <summary>Who may act on what. Operations ask here; queries put the same scope into the SQL.</summary>
internal static class CaseAccess
{
    /// <summary>The applicant, or whoever handles the case in his name.</summary>
    public static bool IsApplicant(this Reader reader, Case @case) => reader.PartyId == @case.PartyId && reader.Handles(@case.CaseId);

    public static bool MayFill(this Reader reader, Draft draft) =>
        (reader.PartyId == draft.PartyId && reader.Handles(draft.DraftId)) || (reader.Has(Role.WindowClerk) && draft.HelperId == reader.AccountId);

    /// <summary>The reader's own cases, as far as a proxy by which he acts reaches.</summary>
    public static IQueryable<Case> OwnOf(this IQueryable<Case> cases, Reader reader)
    {
        var own = cases.Where(c => c.PartyId == reader.PartyId);
        return reader.Acting?.Only is { } only ? own.Where(c => c.CaseId == only) : own;
    }

    public static IQueryable<Draft> OwnOf(this IQueryable<Draft> drafts, Reader reader)
    {
        var own = drafts.Where(d => d.PartyId == reader.PartyId);
        return reader.Acting is { FollowsOnly: true } ? own.Where(_ => false)
            : reader.Acting?.Only is { } only ? own.Where(d => d.DraftId == only)
            : own;
    }

    private static bool Handles(this Reader reader, Guid caseId) => reader.Acting is not { } acting || (!acting.FollowsOnly && acting.Reaches(caseId));

    /// <summary>The window of the case's own region, or of one above it.</summary>
    public static bool IsWindowOf(this Reader reader, Case @case) =>
        reader.Has(Role.WindowClerk) && @case.Region.StartsWith(reader.RegionScope, StringComparison.Ordinal);

    public static bool IsIssuerOf(this Reader reader, Case @case) =>
        reader.Has(Role.Issuer) && @case.Region.StartsWith(reader.RegionScope, StringComparison.Ordinal);

    public static bool Supervises(this Reader reader, Case @case) =>
        reader.Has(Role.Supervisor) && @case.Region.StartsWith(reader.RegionScope, StringComparison.Ordinal);

    public static bool Examines(this Reader reader, CaseStep step) =>
        reader.Has(Role.Examiner) && reader.IsOf(step, DelegatedPowers.Acceptance) && reader.IsWhere(step);

    /// <summary>Who covers for an approver decides what he has not examined himself.</summary>
    public static bool Approves(this Reader reader, CaseStep step) =>
        (reader.Has(Role.Approver) || (reader.CoversApprover() && step.ExaminedBy != reader.AccountId))
        && reader.IsOf(step, DelegatedPowers.Approval) && reader.IsWhere(step);

    public static bool CoversApprover(this Reader reader) => reader.Covers.Any(covered => covered.Role is Role.Approver);

    /// <summary>Has it in hand, or does the work of who has.</summary>
    public static bool Holds(this Reader reader, CaseStep step) =>
        step.ClaimedBy == reader.AccountId || reader.Covers.Any(covered => covered.Role is Role.Examiner && covered.AccountId == step.ClaimedBy);

    /// <summary>The colleague whose work it is that the reader does with the step; null where it is his own.</summary>
    public static Covered? CoveredOn(this Reader reader, CaseStep step) => step.ClaimedBy == reader.AccountId ? null
        : reader.Covers.FirstOrDefault(covered => covered.Role is Role.Examiner && covered.AccountId == step.ClaimedBy)
        ?? (step.Status is StepStatus.Examining && !reader.Has(Role.Approver) ? reader.Covers.FirstOrDefault(covered => covered.Role is Role.Approver) : null);

    /// <summary>Sees it as well while a department's system has it.</summary>
    public static bool WorksOn(this Reader reader, CaseStep step) =>
        (reader.Has(Role.Examiner) && reader.IsOf(step, DelegatedPowers.Acceptance)) || (reader.Has(Role.Approver) && reader.IsOf(step, DelegatedPowers.Approval))
        || (reader.Covers.Count > 0 && reader.AuthorityId == step.AuthorityId);

    /// <summary>A step that a department's system has is handled there alone; people see it. After its end it is the department's again.</summary>
    public static bool IsWhere(this Reader reader, CaseStep step) =>
        reader.IsSystem ? step.SystemId == reader.AccountId : step.SystemId is null || step.Ended;

    /// <summary>Of the authority whose step it is, or of one that has the power by a delegation the step was loaded with.</summary>
    private static bool IsOf(this Reader reader, CaseStep step, DelegatedPowers power) =>
        reader.AuthorityId == step.AuthorityId || (step.Entrusted is { } by && by.GranteeId == reader.AuthorityId && by.Permits(power));
}
