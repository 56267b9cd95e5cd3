namespace Suban.Server.Tests.BadInput;

/// <summary>Every form is sent by people whose form it is not, and with ids that are not the sender's: nothing happens and nothing is shown.</summary>
[Collection(nameof(Town))]
public sealed class StrangerTests(Town town, ITestOutputHelper output)
{
    private const int OtherIds = 6;

    /// <summary>What only the person himself and those who handle his case may read.</summary>
    private static readonly string[] _secrets = ["申请人甲", "152529199001010012", "19900000001", "13804790000", "我搬到 9 号了"];

    /// <summary>Acts on the sender's own session, mailbox and kept filters, and what anybody may tell the region, whoever he is.</summary>
    private static readonly string[] _everybodys = ["/logout", "/me/messages", "/dept/inbox", "/152529/mistake"];

    private static readonly string[] _applicants = ["19900000002", "92152529MA0TE5T020"];

    private static readonly string[] _strangers =
        [Town.Anonymous, .. _applicants, "tax1", "market1", "window1", "issue1", "supervisor1", "system1", "security1", "audit1"];

    private readonly Dictionary<string, string> _tokens = [];

    [Fact]
    public async Task Post_FormOfSomebodyElse_DoesNothingAndShowsNothing()
    {
        var faults = new Faults();
        foreach (var form in town.Forms.Where(f => f.Posts && f.Account.Length > 0 && !_everybodys.Contains(f.Action.AbsolutePath)))
        {
            var theirs = Filling.Of(await town.FreshAsync(form), _ => "明安图镇");
            foreach (var stranger in _strangers.Where(s => !town.Within[s].Contains(form.Action.PathAndQuery) && !(BeginsAnew(form) && _applicants.Contains(s))))
            {
                await faults.GatherAsync(stranger, form, SendAsync(form, theirs, stranger));
                await town.RestoreAsync(stranger);
            }
        }

        output.WriteLine($"{faults.Sent} forms sent");
        faults.AssertNone();
    }

    [Fact]
    public async Task Post_OwnFormWithIdsOfOthers_DoesNothing()
    {
        var faults = new Faults();
        var ids = town.Forms.SelectMany(f => f.Inputs.Select(i => (f.Account, Id: i.Value)).Concat(f.Action.Segments.Select(s => (f.Account, Id: s.Trim('/')))))
            .Where(found => Guid.TryParseExact(found.Id, "D", out _)).Distinct().ToList();
        foreach (var form in town.Forms.Where(f => f.Inputs.Any(i => i.IsId)))
        {
            var own = form.Inputs.Where(i => i.IsId).Select(i => i.Value).ToHashSet();
            foreach (var (_, id) in ids.Where(i => !own.Contains(i.Id)).Take(OtherIds))
            {
                var fresh = await town.FreshAsync(form);
                var filling = Filling.Of(fresh, _ => "明安图镇").With(v => form.Inputs.Any(i => i.IsId && i.Name == v.Key) ? [new(v.Key, id)] : [v]);
                await faults.GatherAsync(form.Account, form, SendOwnAsync(fresh, filling));
                await town.RestoreAsync(form.Account);
            }
        }

        faults.AssertNone();
    }

    /// <summary>An application of the sender's own, whoever's page led to it; one like somebody else's is not.</summary>
    private static bool BeginsAnew(FoundForm form) =>
        form.Action.AbsolutePath == "/apply/new" && !form.Action.Query.Contains("like=", StringComparison.Ordinal);

    private async IAsyncEnumerable<string> SendOwnAsync(FoundForm form, Filling filling)
    {
        var answer = await Answer.OfAsync(town.Of(form.Account).Client, filling.Request(form));
        foreach (var fault in AnswerRules.Faults(filling, answer).Concat(town.Changed().Select(table => $"{answer.Status}, and changed {table}")))
        {
            yield return fault;
        }
    }

    private async IAsyncEnumerable<string> SendAsync(FoundForm form, Filling theirs, string stranger)
    {
        var client = town.Of(stranger).Client;
        var token = _tokens.TryGetValue(stranger, out var known) ? known : _tokens[stranger] = await TokenAsync(client, stranger);
        var answer = await Answer.OfAsync(client, theirs.With(v => v.Key.StartsWith("__", StringComparison.Ordinal) ? [new(v.Key, token)] : [v]).Request(form));
        foreach (var fault in AnswerRules.Faults(theirs, answer)
            .Concat(town.Changed().Select(table => $"{answer.Status}, and changed {table}"))
            .Concat(answer.Refused || answer.AsksToSignIn ? [] : [$"answered {answer.Status} {answer.Location}"])
            .Concat(_secrets.Where(secret => !IsColleague(form, stranger) && answer.Text.Contains(secret, StringComparison.Ordinal)).Select(secret => $"{answer.Status} shows {secret}")))
        {
            yield return $"of {form.Account}: {fault}";
        }
    }

    // The people of one department read the same case.
    private static bool IsColleague(FoundForm form, string stranger) => form.Account is "market2" or "market3" && stranger is "market1";

    private static async Task<string> TokenAsync(HttpClient client, string account)
    {
        var page = await Answer.LoadAsync(client, new Uri(client.BaseAddress!, account.Length == 0 ? "/login" : "/me/settings"));
        return AnswerRules.ValuesOf(page.Document, "__RequestVerificationToken")[0];
    }
}
