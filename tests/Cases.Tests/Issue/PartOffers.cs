using Suban.Cases.Issue;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests.Issue;

/// <summary>Offering, answering and issuing a part.</summary>
internal static class PartOffers
{
    public static async Task<Outcome<PartOffered>> OfferAsync(this World world, Guid caseId)
    {
        var revision = (await world.CaseAsync(caseId)).Revision;
        return await world.TryAsync<OfferPart, PartOffered>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, p, c));
    }

    public static Task<Outcome<PartAnswered>> AnswerOfferAsync(this World world, Guid caseId, bool agrees, Reader? by = null) =>
        world.TryAsync<AnswerPartOffer, PartAnswered>((op, p, c) => op.RunAsync(by ?? world.Applicant, caseId, agrees, p, c));

    /// <summary>Issues online what may be issued without a word of the applicant at the counter.</summary>
    public static async Task<Outcome<ResultsIssued>> IssueAgreedAsync(this World world, Guid caseId)
    {
        var revision = (await world.CaseAsync(caseId)).Revision;
        return await world.TryAsync<IssueResults, ResultsIssued>((op, p, c) => op.RunAsync(
            world.Clerk, caseId, revision, new HandOver { Method = DeliveryMethod.Online, ReceiverName = "申请人甲" }, p, c));
    }
}
