using System.Text.Json.Serialization;

namespace Suban.Certificates.Papers;

/// <summary>What a paper says, in the form that is signed: nothing of the layout, everything of the content.</summary>
internal sealed record PaperDocument
{
    [JsonPropertyName("template")]
    public required string Template { get; init; }

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("number")]
    public required string Number { get; init; }

    [JsonPropertyName("issuer")]
    public required string Issuer { get; init; }

    [JsonPropertyName("issuerCode")]
    public required string IssuerCode { get; init; }

    [JsonPropertyName("holder")]
    public required string Holder { get; init; }

    [JsonPropertyName("issuedOn")]
    public required DateOnly IssuedOn { get; init; }

    [JsonPropertyName("code")]
    public required string Code { get; init; }

    [JsonPropertyName("values")]
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    [JsonPropertyName("tables")]
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables { get; init; }
}
