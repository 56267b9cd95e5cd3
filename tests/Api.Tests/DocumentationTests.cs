using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Suban.Api.Tests;

public sealed partial class DocumentationTests(ApiHost api)
{
    [Fact]
    public async Task Examples_OfTheReadme_AnswerAsWritten()
    {
        var text = await File.ReadAllTextAsync(Readme());
        var examples = Example().Matches(text);

        Assert.True(examples.Count >= 5);
        foreach (Match example in examples)
        {
            using var request = new HttpRequestMessage(new HttpMethod(example.Groups["method"].Value), example.Groups["path"].Value);
            if (example.Groups["body"].Value is { Length: > 0 } body)
            {
                request.Content = new ByteArrayContent(Answers.Utf8(body));
                request.Content.Headers.ContentType = new("application/json");
            }

            using var response = await api.Client.SendAsync(request);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            using var written = JsonDocument.Parse(example.Groups["answer"].Value);
            Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
            foreach (var member in written.RootElement.EnumerateObject())
            {
                Assert.True(JsonElement.DeepEquals(member.Value, answer.RootElement.GetProperty(member.Name)), $"{example.Groups["path"]}: {member}");
            }
        }
    }

    private static string Readme([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../docs/api/README.md"));

    [GeneratedRegex("```http\n(?<method>[A-Z]+) (?<path>[^\n]+)\n(?<body>[^`]*)```\n\n```json\n(?<answer>[^`]*)```")]
    private static partial Regex Example();
}
