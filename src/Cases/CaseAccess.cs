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
        reader.Has(Role.Examiner) && reader.AuthorityId == step.AuthorityId && reader.IsWhere(step);

    public static bool Approves(this Reader reader, CaseStep step) =>
        reader.Has(Role.Approver) && reader.AuthorityId == step.AuthorityId && reader.IsWhere(step);

    public static bool WorksOn(this Reader reader, CaseStep step) =>
        (reader.Has(Role.Examiner) || reader.Has(Role.Approver)) && reader.AuthorityId == step.AuthorityId;

    /// <summary>A step that a department's system has is handled there alone; people see it. After its end it is the department's again.</summary>
    public static bool IsWhere(this Reader reader, CaseStep step) =>
        reader.IsSystem ? step.SystemId == reader.AccountId : step.SystemId is null || step.Ended;
}
