using Suban.Organisation;

namespace Suban.Supervision;

/// <summary>Which departments a region's registers may name: its own.</summary>
internal static class Departments
{
    public static bool Answers(this Authorities authorities, string region, Guid authorityId) => authorities.Find(authorityId)?.Region == region;
}
