using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Parties.Files;

namespace Suban.Portal.Pages.Me;

/// <summary>What the platform knows about the reader's party (一人一档、一企一档): value, source, date, and a way to say it is wrong.</summary>
/// <remarks>个人信息保护法第四十五、四十六条.</remarks>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProfileModel(PartyQueries parties, ElementWords words) : PageModel
{
    public IReadOnlyList<IGrouping<string, ProfileLine>> Groups { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<object?>> Answered { get; private set; } = [];

    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? done, CancellationToken cancel)
    {
        Done = done == "1";
        if (User.RequireReader().PartyId is not { } party || await parties.ProfileAsync(party, cancel) is not { } profile)
        {
            return NotFound();
        }

        var open = profile.Corrections.Where(c => c.Status is CorrectionStatus.Requested).Select(c => c.ElementId).ToHashSet();
        Groups = [.. Lines(profile, open).GroupBy(l => l.Group)];
        Answered =
        [
            .. profile.Corrections.Where(c => c.Status is not CorrectionStatus.Requested).Select(c => new object?[]
            {
                words.Label(c.ElementId), c.Status is CorrectionStatus.Corrected ? "已更正" : "未改", c.Answer,
            }),
        ];
        return Page();
    }

    private IEnumerable<ProfileLine> Lines(PartyProfile profile, HashSet<string> open)
    {
        var (card, since) = (profile.Card, RegionTime.DateOf(profile.VerifiedAt ?? profile.AddedAt));
        var source = profile.VerifiedAt is null ? "窗口登记" : "实名认证";
        yield return Line("name", card.Name, source, since);
        if (card.CreditCode is not null)
        {
            yield return Line("credit-code", card.CreditCode, source, since);
            yield return Line("handler", profile.HandlerName ?? "", source, since);
        }

        yield return Line("id-number", card.IdNumberMasked ?? "未登记", source, since);
        yield return Line("mobile", card.MobileMasked ?? "未登记", "账号资料", since);
        foreach (var fact in profile.Facts)
        {
            yield return Line(fact.ElementId, words.Show(fact.ElementId, fact.Value), fact.Source, fact.AsOf);
        }

        ProfileLine Line(string element, string value, string from, DateOnly asOf) =>
            new(words.Group(element), element, words.Label(element), value, from, asOf, open.Contains(element));
    }
}

public sealed record ProfileLine(string Group, string ElementId, string Label, string Value, string Source, DateOnly AsOf, bool Open);
