using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Rating;

/// <summary>What the applicant chose; nothing is preselected, so nothing has a default.</summary>
public sealed record RatingChoice(int Level, IReadOnlyList<string> Tags, string? Words);

/// <summary>Rates the service (好差评), once, by the applicant alone.</summary>
public sealed class RateService(AppDbContext db)
{
    public const int MostWords = 500;

    public async Task<Outcome<ServiceRated>> RunAsync(
        Reader reader, Guid caseId, RatingChoice choice, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsApplicant(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (@case.Status is CaseStatus.Received or CaseStatus.AwaitingSupplement or CaseStatus.Accepted)
        {
            return CaseRefusals.NotRateable;
        }

        if (choice.Level is < 1 or > 5)
        {
            return CaseRefusals.Missing("level", "请选择满意程度");
        }

        if (choice.Words is { } words && new StringInfo(words).LengthInTextElements is > MostWords and var length)
        {
            return CaseRefusals.Missing("words", $"评价内容最多 {MostWords} 个字，现在 {length} 个字");
        }

        if (await db.Set<ServiceRating>().AnyAsync(r => r.CaseId == caseId, cancel))
        {
            return CaseRefusals.AlreadyRated;
        }

        var rating = RatingOf(@case, choice, process);
        db.Add(rating);
        var rated = new ServiceRated(caseId, rating.RatingId, choice.Level, choice.Tags, choice.Words, process.Channel);
        db.Record(CaseRows.Stream(caseId), rated, process);
        return rated;
    }

    private static ServiceRating RatingOf(Case @case, RatingChoice choice, ProcessContext process) => new()
    {
        RatingId = Guid.CreateVersion7(process.Now),
        CaseId = @case.CaseId,
        Region = @case.Region,
        Level = choice.Level,
        TagsJson = JsonSerializer.Serialize(choice.Tags),
        Words = choice.Words,
        Channel = process.Channel,
        RatedAt = process.Now,
    };
}
