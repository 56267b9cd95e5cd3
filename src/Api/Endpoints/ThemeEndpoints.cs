using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Api.Standard;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

internal static class ThemeEndpoints
{
    private const int LongestQuery = 100;

    public static void Map(IEndpointRouteBuilder open)
    {
        var group = open.MapGroup("/regions/{code}/themes").WithTags("一件事主题").TaggedByVersion();
        group.MapGet("", List)
            .WithName("ListThemes")
            .WithSummary("列出本区划的主题；query 为百姓的说法，最合适的排在最前；一个都没有的，nearest 是最相近的几个。不分页")
            .Produces<ThemeList>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        group.MapGet("/{number}", Show)
            .WithName("ShowTheme")
            .WithSummary("一个主题的问题、组成事项和办事指南")
            .Produces<ThemeDetail>()
            .Produces(StatusCodes.Status308PermanentRedirect)
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
    }

    private static IResult List(string code, string? query, [Description(StandardProfile.Query)] string? profile, CatalogueStore store, Regions regions)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        if (query is not null && new StringInfo(query).LengthInTextElements > LongestQuery)
        {
            return ApiProblems.InvalidParameter("query", $"查询不能超过 {LongestQuery} 个字。");
        }

        var catalogue = RegionLookup.Of(store, regions, code);
        var themes = catalogue?.Search(query ?? "") ?? [];
        var nearest = themes.Count == 0 ? catalogue?.Nearest(query ?? "") ?? [] : [];
        return StandardProfile.Read(profile) switch
        {
            Profile.Own => Results.Json(new ThemeList([.. themes.Select(ThemeViews.Summary)], [.. nearest.Select(ThemeViews.Summary)]), ApiJson.Readable.ThemeList),
            Profile.Standard => StandardProfile.List(themes.Select(StandardThemes.Summary)),
            null => StandardProfile.Unknown,
        };
    }

    private static IResult Show(
        string code, string number, [Description(StandardProfile.Query)] string? profile, CatalogueStore store, Regions regions)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        var catalogue = RegionLookup.Of(store, regions, code);
        if (catalogue.Moved(code, number) is { } moved)
        {
            return moved;
        }

        if (catalogue?.FindTheme(number) is not { } theme)
        {
            return ApiProblems.UnknownTheme(number);
        }

        return StandardProfile.Read(profile) switch
        {
            Profile.Own => Results.Json(ThemeViews.Detail(theme, catalogue.PublishedAt), ApiJson.Readable.ThemeDetail),
            Profile.Standard => StandardProfile.One(StandardThemes.Detail(theme, catalogue)),
            null => StandardProfile.Unknown,
        };
    }
}
