using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Api.Standard;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

/// <summary>The guides of a region (办事指南), as its pages show them before any question is answered.</summary>
internal static class GuideEndpoints
{
    public static void Map(IEndpointRouteBuilder open)
    {
        var group = open.MapGroup("/regions/{code}/guides").WithTags("办事指南").TaggedByVersion();
        group.MapGet("", List)
            .WithName("ListGuides")
            .WithSummary("本区划公布的办事指南，一个主题一份。不分页")
            .Produces<GuideList>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        group.MapGet("/{number}", Show)
            .WithName("ShowGuide")
            .WithSummary("一份办事指南：条件、材料、程序、期限、结果、收费、依据、常见问题")
            .Produces<GuideDetail>()
            .Produces(StatusCodes.Status308PermanentRedirect)
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
    }

    private static IResult List(string code, [Description(StandardProfile.Query)] string? profile, CatalogueStore store, Regions regions)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        var catalogue = RegionLookup.Of(store, regions, code);
        return StandardProfile.Read(profile) switch
        {
            Profile.Own => Results.Json(
                new GuideList(catalogue is null ? [] : [.. catalogue.Themes.Select(theme => GuideViews.Summary(theme, catalogue, code))]),
                ApiJson.Readable.GuideList),
            Profile.Standard => StandardProfile.List(catalogue?.Themes.Select(StandardThemes.Summary)),
            null => StandardProfile.Unknown,
        };
    }

    private static IResult Show(
        string code, string number, [Description(StandardProfile.Query)] string? profile, CatalogueStore store, ThemeOverviews overviews, StandardFields fields, Regions regions)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        var catalogue = RegionLookup.Of(store, regions, code);
        if (catalogue.Moved(code, number, list: "guides") is { } moved)
        {
            return moved;
        }

        if (catalogue?.FindTheme(number) is not { } theme)
        {
            return ApiProblems.UnknownTheme(number);
        }

        var overview = overviews.Of(theme);
        return StandardProfile.Read(profile) switch
        {
            Profile.Own => Results.Json(GuideViews.Detail(theme, overview, catalogue, code, fields.Of(code)), ApiJson.Readable.GuideDetail),
            Profile.Standard => StandardProfile.One(StandardThemes.Guide(theme, overview, catalogue, fields.Of(code))),
            null => StandardProfile.Unknown,
        };
    }
}
