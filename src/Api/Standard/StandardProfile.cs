using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Suban.Api.Problems;

namespace Suban.Api.Standard;

/// <summary>
/// Answers in the field names of GB/T 39046 (标准字段名) for programs that speak them. The standard names its data items in Chinese and
/// gives no other names, so the members are Chinese; <c>docs/api/gbt39046.md</c> lists every one.
/// </summary>
internal static class StandardProfile
{
    public const string Name = "gbt39046";

    public const string Query = "gbt39046 用 GB/T 39046 的数据项名称回答，字段见 docs/api/gbt39046.md";

    public static ProblemResult Unknown => ApiProblems.InvalidParameter("profile", $"profile 只认识 {Name}。");

    /// <returns>Null for a profile nobody knows.</returns>
    public static Profile? Read(string? profile) => profile switch
    {
        null => Profile.Own,
        Name => Profile.Standard,
        _ => null,
    };

    public static IResult List(IEnumerable<JsonObject>? entries) =>
        One(new JsonObject { ["items"] = new JsonArray([.. entries ?? []]) });

    public static IResult One(JsonObject entry) => Results.Json(entry, ApiJson.Readable.JsonObject);

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    public static string YesNo(bool yes) => yes ? "是" : "否";
}

/// <summary>The names an answer is given in.</summary>
internal enum Profile
{
    /// <summary>Those of this interface.</summary>
    Own,

    /// <summary>Those of GB/T 39046.</summary>
    Standard,
}
