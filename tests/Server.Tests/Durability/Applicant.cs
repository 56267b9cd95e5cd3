using System.Net;
using System.Text.RegularExpressions;
using Suban.TestKit;

namespace Suban.Server.Tests.Durability;

/// <summary>One applicant at the check page: sends the same form until it is answered, and again after that.</summary>
internal sealed partial class Applicant(CrowdMember member, string session)
{
    private Dictionary<string, string> _form = [];
    private string _cookies = session;

    public Guid CaseId => member.DraftId;

    /// <summary>How often the server answered with the receipt: from the first the case has to be there whatever happens.</summary>
    public int Receipts { get; private set; }

    /// <summary>Requests that never got an answer.</summary>
    public int CutOff { get; private set; }

    /// <summary>Answers that were neither the receipt nor "try again".</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Opens the check page: its key and token stay the same through every repetition.</summary>
    public async Task OpenAsync(HttpClient client, Uri server, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, server);
        using var answer = await client.SendAsync(request, cancel);
        var page = await answer.Content.ReadAsStringAsync(cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{request.RequestUri} answered {answer.StatusCode} {answer.Headers.Location}");
        _cookies += string.Concat(answer.Headers.GetValues("Set-Cookie").Select(c => "; " + c.Split(';')[0]));
        _form = HiddenField().Matches(page).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        _form["promise"] = "yes";
        Assert.Superset(new HashSet<string> { "Key", "seenRevision", "__RequestVerificationToken" }, _form.Keys.ToHashSet());
    }

    /// <returns>True when the server said that the application is received.</returns>
    public async Task<bool> SubmitAsync(HttpClient client, Uri server)
    {
        using var request = Request(HttpMethod.Post, server);
        request.Content = new FormUrlEncodedContent(_form);
        try
        {
            using var answer = await client.SendAsync(request);
            if (answer is { StatusCode: HttpStatusCode.Found, Headers.Location: { } done } && done.ToString() == $"/apply/{CaseId}/done")
            {
                Receipts++;
                return true;
            }

            if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
            {
                Faults.Add($"{answer.StatusCode} {answer.Headers.Location} {Heading().Match(await answer.Content.ReadAsStringAsync()).Value}");
            }
        }
        catch (HttpRequestException)
        {
            CutOff++; // whether it was kept, nobody knows
        }

        return false;
    }

    private HttpRequestMessage Request(HttpMethod method, Uri server) => new(method, new Uri(server, $"/apply/{CaseId}/check"))
    {
        Headers = { { "Cookie", _cookies } },
    };

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"|<input name="(?<1>__RequestVerificationToken)" type="hidden" value="(?<2>[^"]*)""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("<title>[^<]*</title>")]
    private static partial Regex Heading();
}
