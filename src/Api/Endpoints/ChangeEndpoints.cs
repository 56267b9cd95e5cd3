using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

/// <summary>What changed in what a region publishes, for programs that keep a copy of it.</summary>
internal static class ChangeEndpoints
{
    private const int Usual = 200;
    private const int Most = 1000;

    public static void Map(IEndpointRouteBuilder open) => open.MapGet("/regions/{code}/changes", ListAsync)
        .WithTags("目录变更")
        .WithName("ListChanges")
        .WithSummary("after 之后新增、修改和撤下的主题、事项、材料、数据元和证照种类，按发布的先后")
        .Produces<ChangeList>()
        .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private static async Task<IResult> ListAsync(
        string code,
        [Description("上次回答里的 next；没有的从头读起；now 只问现在的位置")] string? after,
        [Description("最多几条，1–1000，不写为 200")] string? limit,
        CatalogueStore store,
        CatalogueChanges changes,
        Regions regions,
        CancellationToken cancel)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        // A township has its county's catalogue, and so its history.
        var region = RegionLookup.Of(store, regions, code)?.Code ?? code;
        if (after is "now")
        {
            return Answer(new ChangePage([], await changes.NowAsync(region, cancel), More: false));
        }

        if ((after is null ? ChangeCursor.Start : ChangeCursor.Read(after)) is not { } cursor)
        {
            return ApiProblems.InvalidParameter("after", "after 应为上次回答里的 next。");
        }

        if (!int.TryParse(limit ?? $"{Usual}", NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most is < 1 or > Most)
        {
            return ApiProblems.InvalidParameter("limit", $"limit 应为 1 到 {Most} 的整数。");
        }

        return await changes.AfterAsync(region, cursor, most, cancel) is { } page
            ? Answer(page)
            : ApiProblems.InvalidParameter("after", "本区划的目录还没有这一版，请从头读起。");
    }

    private static IResult Answer(ChangePage page) => Results.Json(
        new ChangeList
        {
            Items =
            [
                .. page.Changes.Select(change => new ChangeView
                {
                    List = ChangeCursor.ListOf(change.Kind),
                    Key = change.Key,
                    Name = change.Name,
                    Change = change.Change,
                    Number = change.Number,
                    CatalogueVersion = change.Version,
                    PublishedAt = change.PublishedAt,
                }),
            ],
            Next = page.Next.ToString(),
            More = page.More,
        },
        ApiJson.Readable.ChangeList);
}
