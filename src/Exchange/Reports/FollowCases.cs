using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Kernel.Journal;

namespace Suban.Exchange.Reports;

/// <summary>Has a case looked at whenever something happened to it (办件数据上报), in the transaction of what happened: what commits is reported, what is rolled back is not.</summary>
internal sealed class FollowCases(Subscriptions subscriptions) : IEventFollower
{
    public void Follow(AppDbContext db, IReadOnlyCollection<string> streams, DateTimeOffset now)
    {
        if (!subscriptions.AnyOn)
        {
            return;
        }

        foreach (var caseId in streams.Select(StepReportQueries.CaseOf).OfType<Guid>())
        {
            db.Send(LookAtCase.TopicName, new LookAtCase.Message(caseId), now);
        }
    }
}
