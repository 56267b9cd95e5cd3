using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Queries;
using Suban.Cases.Tests.Delays;
using Suban.Cases.Tests.Referrals;
using Suban.Cases.Visits;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Visits;

public sealed class AttachVisitPhotoTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SameTwice_IsOnePhotographAndOnlyTheDepartmentSeesIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        Assert.Equal("visit.not_arranged", (await PhotoAsync(officer)).Refusal?.Code);
        await world.PlanVisitAsync(caseId, officer, world.Today());

        Assert.True((await PhotoAsync(officer)).TryGet(out var added));
        Assert.True((await PhotoAsync(officer)).TryGet(out var again));

        Assert.Equal(added.PhotoId, again.PhotoId);
        Assert.Equal("case.not_found", (await PhotoAsync(world.Clerk)).Refusal?.Code);
        Assert.NotNull(await OpenAsync(officer));
        Assert.Null(await OpenAsync(world.Applicant));
        await world.Services.AssertRecordedAsync<VisitPhotoAdded>($"case/{caseId:N}");

        Task<OpenedFile?> OpenAsync(Reader reader) => world.QueryAsync<ProceedingQueries, OpenedFile?>(async q =>
        {
            var file = await q.OpenPhotoAsync(reader, added.PhotoId, default);
            return file;
        });

        async Task<Outcome<VisitPhotoAdded>> PhotoAsync(Reader by)
        {
            await using var scope = world.Services.CreateAsyncScope();
            var stored = await scope.ServiceProvider.GetRequiredService<FileStore>()
                .SaveOwnAsync(CaseJourney.Picture, "门头.png", FileType.Png, 1, default);
            var step = await world.StepAsync(caseId, TestPlan.Sign);
            return await world.TryAsync<AttachVisitPhoto, VisitPhotoAdded>((op, p, c) => op.RunAsync(by, step.StepId, stored, p, c));
        }
    }
}
