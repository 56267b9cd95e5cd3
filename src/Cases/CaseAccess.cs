using Suban.Cases.Drafts;
using Suban.Organisation.Access;

namespace Suban.Cases;

/// <summary>Who may act on what. Operations ask here; queries put the same scope into the SQL.</summary>
internal static class CaseAccess
{
    public static bool IsApplicant(this Reader reader, Case @case) => reader.PartyId == @case.PartyId;

    public static bool MayFill(this Reader reader, Draft draft) =>
        reader.PartyId == draft.PartyId || (reader.Has(Role.WindowClerk) && draft.HelperId == reader.AccountId);

    /// <summary>The window of the case's own region, or of one above it.</summary>
    public static bool IsWindowOf(this Reader reader, Case @case) =>
        reader.Has(Role.WindowClerk) && @case.Region.StartsWith(reader.RegionScope, StringComparison.Ordinal);

    public static bool IsIssuerOf(this Reader reader, Case @case) =>
        reader.Has(Role.Issuer) && @case.Region.StartsWith(reader.RegionScope, StringComparison.Ordinal);

    public static bool Supervises(this Reader reader, Case @case) =>
        reader.Has(Role.Supervisor) && @case.Region.StartsWith(reader.RegionScope, StringComparison.Ordinal);

    public static bool Examines(this Reader reader, CaseStep step) =>
        reader.Has(Role.Examiner) && reader.AuthorityId == step.AuthorityId;

    public static bool Approves(this Reader reader, CaseStep step) =>
        reader.Has(Role.Approver) && reader.AuthorityId == step.AuthorityId;

    public static bool WorksOn(this Reader reader, CaseStep step) =>
        (reader.Has(Role.Examiner) || reader.Has(Role.Approver)) && reader.AuthorityId == step.AuthorityId;
}
