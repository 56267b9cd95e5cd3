using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Deferrals;

/// <summary>Which steps a deferred material holds back.</summary>
internal static class DeferralRules
{
    /// <summary>The step receives one of the materials of the notice.</summary>
    public static bool Needs(this ThemePlan plan, CaseStep step, CaseNotice notice) =>
        notice.Items.Any(item => plan.FindMaterial(item.MaterialId)?.Items.Contains(step.PartKey) is true);

    public static Task<CaseNotice?> OpenDeferralAsync(this AppDbContext db, Guid caseId, CancellationToken cancel) =>
        db.Set<CaseNotice>().SingleOrDefaultAsync(n => n.CaseId == caseId && n.Kind == NoticeKind.Deferral && n.State == NoticeState.Open, cancel);
}
