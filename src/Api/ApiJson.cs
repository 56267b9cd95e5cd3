using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Exchange.Pushing;

namespace Suban.Api;

/// <summary>Every type that crosses the border, with generated code instead of reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(RegionList))]
[JsonSerializable(typeof(AssistAnswer))]
[JsonSerializable(typeof(ThemeList))]
[JsonSerializable(typeof(ThemeDetail))]
[JsonSerializable(typeof(ItemList))]
[JsonSerializable(typeof(ItemDetail))]
[JsonSerializable(typeof(MaterialList))]
[JsonSerializable(typeof(ElementList))]
[JsonSerializable(typeof(CertificateKindList))]
[JsonSerializable(typeof(GuideList))]
[JsonSerializable(typeof(GuideDetail))]
[JsonSerializable(typeof(ChangeList))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(PlanRequest))]
[JsonSerializable(typeof(PlanAnswer))]
[JsonSerializable(typeof(WorkingDayAnswer))]
[JsonSerializable(typeof(IdentifierAnswer))]
[JsonSerializable(typeof(CaseStatusAnswer))]
[JsonSerializable(typeof(StepContent))]
[JsonSerializable(typeof(StepAnswer))]
[JsonSerializable(typeof(SupplementRequest))]
[JsonSerializable(typeof(ApprovalRequest))]
[JsonSerializable(typeof(DenialRequest))]
[JsonSerializable(typeof(ReturnRequest))]
[JsonSerializable(typeof(ListRequest))]
[JsonSerializable(typeof(DifferenceList))]
[JsonSerializable(typeof(ProblemAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; only what could matter inside a page is escaped.</summary>
    public static ApiJson Readable => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = null,
    });
}
