using Suban.Cases.Supplement;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Supplement;

public sealed class NotifyDefectsTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_EverythingJudged_SaysAllDefectsAtOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Deficient, "合同没有签名，请补签");
        await world.JudgeAsync(caseId, "sign-picture", MaterialVerdict.Deficient, "缺少尺寸，请标注");

        Assert.Null(await RefusedAsync(world, world.Clerk, caseId));

        Assert.Equal(CaseStatus.AwaitingSupplement, (await world.CaseAsync(caseId)).Status);
        var notice = await world.Services.AssertRecordedAsync<OneTimeNoticeIssued>($"case/{caseId:N}");
        Assert.Equal(["premises-proof", "sign-picture"], notice.Items.Select(item => item.MaterialId).Order());
        Assert.All(notice.Items, item => Assert.NotEmpty(item.Basis));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotAllJudgedNothingDeficientOrTwice_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Complete);

        Assert.Equal("case.materials_unjudged", await RefusedAsync(world, world.Clerk, caseId));
        await world.JudgeAsync(caseId, "sign-picture", MaterialVerdict.Complete);
        Assert.Equal("case.nothing_deficient", await RefusedAsync(world, world.Clerk, caseId));
        await world.JudgeAsync(caseId, "sign-picture", MaterialVerdict.Deficient, "缺少尺寸，请标注");
        Assert.Equal("case.not_found", await RefusedAsync(world, world.Clerk with { Region = "150303" }, caseId));
        Assert.Null(await RefusedAsync(world, world.Clerk, caseId));
        Assert.NotNull(await RefusedAsync(world, world.Clerk, caseId));
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, Guid caseId)
    {
        var revision = (await world.CaseAsync(caseId)).Revision;
        return (await world.TryAsync<NotifyDefects, OneTimeNoticeIssued>((op, p, c) => op.RunAsync(reader, caseId, revision, p, c))).Refusal?.Code;
    }
}
