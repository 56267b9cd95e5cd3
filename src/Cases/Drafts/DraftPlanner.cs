using Suban.Cases.Credit;
using Suban.Cases.Plans;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>A compiled plan with the title people know it by, pinned.</summary>
internal sealed record PlannedSubject(ThemePlan Plan, string PlanId, string Title);

/// <summary>Compiles what an applicant asks for against the catalogue his region publishes, and pins the plan.</summary>
public sealed class DraftPlanner(AppDbContext db, CatalogueStore catalogue, PinnedPlans plans, HeldCertificates held, CreditStanding credit, TimeProvider clock)
{
    internal string? VersionOf(string region) => catalogue.Current.Region(region)?.Version;

    internal static DraftRequest RequestOf(Draft draft, IReadOnlyDictionary<string, string> answers) =>
        draft.Subject.Split('/', 2) is ["theme", var number]
            ? new DraftRequest(draft.Region, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), null, answers)
            : new DraftRequest(draft.Region, null, draft.Subject.Split('/', 2)[1], answers);

    internal async Task<Outcome<PlannedSubject>> PlanAsync(
        DraftRequest request, Guid partyId, DateTimeOffset now, CancellationToken cancel)
    {
        var compiled = await CompileAsync(request, partyId, cancel);
        return compiled.TryGet(out var plan)
            ? new PlannedSubject(plan, await plans.PinAsync(db, plan, now, cancel), plan.ThemeName)
            : compiled.Refusal!;
    }

    /// <summary>What is applied for, as the region publishes it now; null where it does not.</summary>
    internal ThemeVersion? ThemeOf(DraftRequest request)
    {
        var region = catalogue.Current.Region(request.Region);
        return request.Theme is { } number ? region?.FindTheme(number)
            : region?.FindItem(request.Item ?? "") is { } item ? region.SingleItem(item)
            : null;
    }

    internal async Task<Outcome<ThemePlan>> CompileAsync(DraftRequest request, Guid partyId, CancellationToken cancel)
    {
        if (ThemeOf(request) is not { } theme)
        {
            return catalogue.Current.Region(request.Region)?.Library.Document.Retired.FirstOrDefault(r => r.Number == request.Theme) is { } retired
                ? DraftRefusals.SubjectRetired(retired)
                : DraftRefusals.SubjectUnknown;
        }

        var facts = new KnownFacts
        {
            Certificates = await held.KindsAsync(partyId, cancel),
            CommitmentBarred = await credit.IsBarredAsync(partyId, clock.GetUtcNow(), cancel),
        };
        var plan = PlanCompiler.Compile(theme, request.Answers, facts);
        return plan.Status switch
        {
            PlanStatus.Refused => DraftRefusals.PlanRefused(plan.Refusal!.Because),
            PlanStatus.Question => DraftRefusals.QuestionOpen(plan.OpenQuestion!.Ask),
            PlanStatus.Planned => plan,
        };
    }
}
