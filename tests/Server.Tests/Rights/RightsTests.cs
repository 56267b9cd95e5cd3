using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Suban.Server.Tests.BadInput;

namespace Suban.Server.Tests.Rights;

/// <summary>Every page and file of the site, asked for by everybody: who may see it stands in a reviewed table, and nobody sees more on it than he may.</summary>
[Collection(nameof(Town))]
public sealed class RightsTests(Town town)
{
    private const string Update = "SUBAN_UPDATE_SNAPSHOTS";
    private const string Opens = "●";
    private const string Closed = " ";

    /// <summary>What the person of the town wrote about himself: whoever handles his matter reads what his part needs.</summary>
    private static readonly string[] _numbers = ["152529199001010012", "19900000001", "13804790000", "我搬到 9 号了"];

    private const string Name = "申请人甲";

    /// <summary>Any window may receive anybody who stands before it.</summary>
    private const string Anybodys = "/desk/intake/event";

    /// <summary>The window and the departments his matters are with.</summary>
    private static readonly string[] _handling = [Town.Applicant, "window1", "issue1", "market1", "market2", "market3", "tax1", "housing1"];

    /// <summary>Who looks after those, helps him, is asked to sign for him, or received for another region what he handed in, knows his name.</summary>
    private static readonly string[] _knowing = [.. _handling, "19900000002", "window4", "reform1", "supervisor1", "assistant1", "hotline1", "audit1"];

    private static string TablePath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "rights.md");

    [Fact]
    public async Task Get_EveryPage_OpensToWhomTheTableSays()
    {
        var accounts = Town.Accounts;
        var routes = new Routes(town.Host.Services.GetRequiredService<EndpointDataSource>());
        var rows = new List<(string Route, bool Public, string Cells)>();
        var faults = new List<string>();
        foreach (var (route, address) in town.Pages.Values.GroupBy(routes.Of, (route, pages) => (route, pages.First())).OrderBy(p => p.route, StringComparer.Ordinal))
        {
            var open = (await AnswerAsync(Town.Anonymous, address)).Status is HttpStatusCode.OK;
            var cells = new StringBuilder();
            foreach (var account in open ? [] : accounts)
            {
                var answer = await AnswerAsync(account, address);
                cells.Append(CultureInfo.InvariantCulture, $" {(answer.Status is HttpStatusCode.OK ? Opens : Closed)} |");
                faults.AddRange(Shown(account, answer).Select(secret => $"{account} reads {secret} on {address.PathAndQuery}"));
                if (!IsRight(answer))
                {
                    faults.Add($"{account} gets {answer.Status} from {address.PathAndQuery}");
                }
            }

            rows.Add((route, open, cells.ToString()));
        }

        await town.RestoreAsync(Town.Applicant); // some papers are made when they are first asked for
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        var table = Table(accounts, rows);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(TablePath(), table);
        }

        Assert.Equal(await File.ReadAllTextAsync(TablePath()), table, ignoreLineEndingDifferences: true);
    }

    /// <summary>Opened, asked to sign in, sent on, or refused, as what he may not choose is; a machine's trouble is none of them.</summary>
    private static bool IsRight(Answer answer) => answer.Status is HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.UnprocessableEntity;

    private static IEnumerable<string> Shown(string account, Answer answer) =>
        answer.Address.AbsolutePath == Anybodys ? [] : (_handling.Contains(account) ? [] : _numbers).Concat(_knowing.Contains(account) ? [] : [Name])
        .Where(secret => answer.Text.Contains(secret, StringComparison.Ordinal));

    private async Task<Answer> AnswerAsync(string account, Uri address) =>
        await Answer.OfAsync(town.Of(account).Client, new HttpRequestMessage(HttpMethod.Get, address));

    private static string Table(IReadOnlyList<string> accounts, List<(string Route, bool Public, string Cells)> rows)
    {
        var table = new StringBuilder(
            """
            # Who may open what

            Every page and file that people of the sample town come to, asked for by everybody. What stands in braces is a number or an id; it is always
            one of the first account that came there, so a column of somebody else shows what a stranger gets. `window9`, `market9` and `watch9` work
            in another region. The test `RightsTests` compares this table with what the server answers; to accept a change, run it with
            `SUBAN_UPDATE_SNAPSHOTS=1` and review the difference.

            """.ReplaceLineEndings("\n"));
        table.Append('\n').Append("| page |").AppendJoin('|', accounts.Select(a => $" {a} ")).Append("|\n");
        table.Append("|---|").Insert(table.Length, "---|", accounts.Count).Append('\n');
        foreach (var (route, _, cells) in rows.Where(r => !r.Public))
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{route}` |{cells}\n");
        }

        table.Append("\nOpen to everybody:\n\n");
        foreach (var (route, _, _) in rows.Where(r => r.Public))
        {
            table.Append(CultureInfo.InvariantCulture, $"- `{route}`\n");
        }

        return table.ToString();
    }
}
