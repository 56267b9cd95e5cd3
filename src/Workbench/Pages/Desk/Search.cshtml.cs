using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Finds any case of the region by number, identity number, telephone or name.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SearchModel(DeskQueries desk, PartyQueries parties) : PageModel
{
    private const int LongestText = 200;

    public string? Text { get; private set; }

    public string? Before { get; private set; }

    public Slice<DeskRow> Cases { get; private set; } = new([], null);

    public string Nothing => Text is { } text && TypedNumber.Clean(text) is { Length: 20 or 43 } number && number.All(char.IsAsciiLetterOrDigit)
        ? ScannedNumber.NotFound(number)
        : "没有找到。请核对号码，或者换成姓名、证件号码再查。";

    public async Task OnGetAsync(string? q, string? before, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(q) || q.Length > LongestText)
        {
            return;
        }

        (Text, Before) = (q, before);
        var reader = User.RequireReader();
        var people = await parties.FindByNumbersAsync(q, cancel);
        Cases = people.Count > 0
            ? await desk.OfPartiesAsync(reader, people, before, cancel)
            : await desk.SearchAsync(reader, ScannedNumber.Read(q), before, cancel);
    }
}
