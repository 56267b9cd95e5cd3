using System.ComponentModel;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Api.Standard;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

/// <summary>What a region publishes besides its themes: items, materials, data elements and certificate kinds.</summary>
internal static class LibraryEndpoints
{
    public static void Map(IEndpointRouteBuilder open)
    {
        var group = open.MapGroup("/regions/{code}").WithTags("事项库").TaggedByVersion();
        group.MapGet("/items", Items)
            .WithName("ListItems")
            .WithSummary("本区划公布的办理项。不分页")
            .Produces<ItemList>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        group.MapGet("/items/{key}", Item)
            .WithName("ShowItem")
            .WithSummary("一个办理项的依据、材料、表单、时限和结果")
            .Produces<ItemDetail>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        group.MapGet("/materials", Materials)
            .WithName("ListMaterials")
            .WithSummary("本区划的事项要用的材料，最小颗粒")
            .Produces<MaterialList>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        group.MapGet("/elements", Elements)
            .WithName("ListElements")
            .WithSummary("本区划的表单要填的数据元")
            .Produces<ElementList>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        group.MapGet("/certificate-kinds", CertificateKinds)
            .WithName("ListCertificateKinds")
            .WithSummary("证照种类、证面内容和发放它的事项")
            .Produces<CertificateKindList>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
    }

    private static IResult Items(string code, [Description(StandardProfile.Query)] string? profile, CatalogueStore store, Regions regions) =>
        Listed(code, profile, store, regions,
            library => Results.Json(new ItemList(LibraryViews.Items(library)), ApiJson.Readable.ItemList),
            catalogue => catalogue.Library.Document.Items.Select(item => StandardItems.Summary(item, catalogue)));

    private static IResult Materials(string code, [Description(StandardProfile.Query)] string? profile, CatalogueStore store, Regions regions) =>
        Listed(code, profile, store, regions,
            library => Results.Json(new MaterialList(LibraryViews.Materials(library)), ApiJson.Readable.MaterialList),
            catalogue => StandardLibrary.Materials(catalogue.Library));

    private static IResult Elements(string code, [Description(StandardProfile.Query)] string? profile, CatalogueStore store, Regions regions) =>
        Listed(code, profile, store, regions,
            library => Results.Json(new ElementList(LibraryViews.Elements(library)), ApiJson.Readable.ElementList),
            catalogue => StandardLibrary.Elements(catalogue.Library));

    private static IResult CertificateKinds(string code, [Description(StandardProfile.Query)] string? profile, CatalogueStore store, Regions regions) =>
        Listed(code, profile, store, regions,
            library => Results.Json(new CertificateKindList(LibraryViews.CertificateKinds(library)), ApiJson.Readable.CertificateKindList),
            catalogue => StandardLibrary.CertificateKinds(catalogue.Library));

    private static IResult Item(
        string code, string key, [Description(StandardProfile.Query)] string? profile, CatalogueStore store, StandardFields fields, Regions regions)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        if (RegionLookup.Of(store, regions, code) is not { } catalogue || catalogue.FindItem(key) is not { } item)
        {
            return ApiProblems.UnknownItem(key);
        }

        return StandardProfile.Read(profile) switch
        {
            Profile.Own => Results.Json(LibraryViews.Detail(item, catalogue), ApiJson.Readable.ItemDetail),
            Profile.Standard => StandardProfile.One(StandardItems.Detail(item, catalogue, fields.Of(code))),
            null => StandardProfile.Unknown,
        };
    }

    /// <param name="own">Is given null where the region publishes nothing: the list is empty then.</param>
    private static IResult Listed(
        string code, string? profile, CatalogueStore store, Regions regions,
        Func<CatalogueLibrary?, IResult> own, Func<RegionCatalogue, IEnumerable<JsonObject>> standard)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        var catalogue = RegionLookup.Of(store, regions, code);
        return StandardProfile.Read(profile) switch
        {
            Profile.Own => own(catalogue?.Library),
            Profile.Standard => StandardProfile.List(catalogue is null ? null : standard(catalogue)),
            null => StandardProfile.Unknown,
        };
    }
}
