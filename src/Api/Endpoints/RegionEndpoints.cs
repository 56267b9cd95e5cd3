using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

internal static class RegionEndpoints
{
    public static void Map(IEndpointRouteBuilder open)
    {
        var group = open.MapGroup("/regions").WithTags("区划");
        group.MapGet("", List)
            .WithName("ListRegions")
            .WithSummary("列出本平台服务的区划和它们的清单")
            .Produces<RegionList>();
        group.MapGet("/{code}/assist", Assist)
            .WithName("ListAssistItems")
            .WithSummary("本区划的帮您办目录；没有公布的，items 为空")
            .Produces<AssistAnswer>()
            .Problems(StatusCodes.Status404NotFound);
    }

    private static IResult List(CatalogueStore store, Regions regions, TimeProvider time)
    {
        var today = RegionTime.DateOf(time.GetUtcNow());
        var summaries =
            from catalogue in store.Current.Regions
            let region = regions.Find(catalogue.Code)
            where region is not null
            orderby region.Code
            select Summary(region, catalogue, regions, today);
        return Results.Json(new RegionList([.. summaries]), ApiJson.Readable.RegionList);
    }

    private static RegionSummary Summary(Region region, RegionCatalogue catalogue, Regions regions, DateOnly today)
    {
        var settings = regions.Settings(region.Code, today);
        return new RegionSummary
        {
            Code = region.Code,
            Name = region.Name,
            Parent = region.ParentCode,
            CatalogueVersion = catalogue.Version,
            Themes = catalogue.Themes.Count,
            AssistItems = catalogue.AssistLines.Count,
            PortalName = settings.PortalName,
            AppName = settings.AppName,
            PublishingBody = settings.PublishingBody,
            Merged = [.. catalogue.Adoption.Merged.Select(m => new MergedView(m.Number, m.Into, m.Because))],
            NeedsLocalConfirmation = catalogue.Adoption.NeedsLocalConfirmation,
        };
    }

    private static IResult Assist(string code, CatalogueStore store, Regions regions)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        var catalogue = RegionLookup.Of(store, regions, code);
        var list = catalogue?.Adoption.Assist;
        return Results.Json(
            new AssistAnswer
            {
                Title = list?.Title,
                Batch = list?.Batch,
                Source = list?.Source,
                Scope = list?.Scope ?? [],
                Items = [.. (catalogue?.AssistLines ?? []).Select(line => Item(line, list))],
                NeedsLocalConfirmation = list?.NeedsLocalConfirmation ?? false,
            },
            ApiJson.Readable.AssistAnswer);
    }

    private static AssistItemView Item(AssistLine line, AssistList? list) => new()
    {
        Number = line.Entry.Number,
        Key = line.Item.Key,
        Name = line.Item.Name,
        Department = line.Entry.Department,
        Stage = list?.Stages.GetValueOrDefault(line.Item.Stage) ?? "",
        StatutoryLimit = line.Item.Limits.Statutory.Words,
        PromisedWorkingDays = line.Item.Limits.PromisedWorkingDays,
        LimitNote = line.Item.Limits.Note,
        After = line.Item.After,
        Successor = line.Item.Successor is { } successor ? new SuccessorView(successor.Now, successor.Because) : null,
        NeedsLocalConfirmation = line.Item.NeedsLocalConfirmation,
    };
}
